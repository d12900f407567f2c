/** The scripts that let a shell complete the command line; each asks `plan complete` and quotes as its shell does. */
export const COMPLETION_SCRIPTS = {
  bash: String.raw`_plan_complete() {
  local word candidate quote= words=()
  for word in "${'$'}{COMP_WORDS[@]:1:COMP_CWORD}"; do
    quote=
    case $word in
      \"* | \'*) quote=${'$'}{word:0:1} word=${'$'}{word:1} word=${'$'}{word%"$quote"} ;;
      *) word=${'$'}{word//\\/} ;;
    esac
    words+=("$word")
  done
  COMPREPLY=()
  while IFS= read -r candidate; do
    [[ $quote ]] || printf -v candidate %q "$candidate"
    COMPREPLY+=("$candidate")
  done < <(plan complete -- "${'$'}{words[@]}" 2>/dev/null)
}
complete -o default -F _plan_complete plan
`,
  zsh: String.raw`#compdef plan
_plan() {
  local -a candidates typed
  typed=("${'$'}{(@Q)words[2,CURRENT]}")
  # A quote that is not closed yet stays on the word.
  typed[-1]=${'$'}{typed[-1]#[\"\']}
  candidates=("${'$'}{(@f)$(plan complete -- "${'$'}{(@)typed}" 2>/dev/null)}")
  if [[ -n $candidates[1] ]]; then
    compadd -a candidates
  else
    _files
  fi
}
compdef _plan plan
`,
  fish: String.raw`function __plan_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l current (commandline -ct | string replace -ra '^["\']|\\\\' '')
    set -l candidates (plan complete -- $words "$current" 2>/dev/null)
    if set -q candidates[1]
        printf '%s\n' $candidates
    else
        __fish_complete_path "$current"
    end
end
complete -c plan -f -a '(__plan_complete)'
`,
  powershell: String.raw`Register-ArgumentCompleter -Native -CommandName plan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
    ForEach-Object { if ($null -ne $_.Value) { $_.Value } else { $_.Extent.Text } })
  $current = $wordToComplete.Trim('"', "'")
  # Before 7.3 an empty argument is lost on its way to a program.
  if ($current -eq '' -and $PSVersionTable.PSVersion -lt [version]'7.3') { $current = '""' }
  # A console of a Chinese Windows would take the names of stores for GBK.
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new()
    $candidates = @(plan complete '--' @words $current 2>$null)
  } finally {
    [Console]::OutputEncoding = $encoding
  }
  $candidates | ForEach-Object {
    $text = if ($_ -match '[\s''"();,&|{}@$#\x60]') { "'" + $_.Replace("'", "''") + "'" } else { $_ }
    [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
  }
}
`,
};
