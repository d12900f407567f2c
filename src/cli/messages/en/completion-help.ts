import type { CommandHelp } from '../catalogue.ts';

/** What `-h` says of `plan completion`, in English. */
export const COMPLETION_HELP: CommandHelp = {
  summary: 'let the shell complete commands and names',
  description:
    'Prints a script for a shell. With it the Tab key completes commands, options and their values, and the months, stores, parts, territories and salespeople that DIR, else the current folder, knows.',
  rules: [
    'Stores and parts are those of the plan of the month that was typed, else of the latest plan.',
    'To install it, put the line of the examples into the file named beside it, and open a new shell.',
  ],
  examples: [
    ['source <(plan completion bash)', '~/.bashrc'],
    ['source <(plan completion zsh)', '~/.zshrc, after compinit'],
    ['plan completion fish | source', '~/.config/fish/config.fish'],
    ['plan completion powershell | Out-String | Invoke-Expression', '$PROFILE'],
  ],
};
