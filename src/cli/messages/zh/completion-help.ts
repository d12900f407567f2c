import type { CommandHelp } from '../catalogue.ts';

/** What `-h` says of `plan completion`, in Chinese. */
export const COMPLETION_HELP: CommandHelp = {
  summary: '按 Tab 键补全命令和名称',
  description:
    '输出 shell 的补全脚本。装好后按 Tab 键可补全命令、选项及其取值，还有 DIR（默认当前文件夹）里的月份、专卖店、配件、片区和销售员。',
  rules: [
    '专卖店和配件取自命令中所写月份的计划；没写月份时，取自最近一个月的计划。',
    '安装：把示例中的那一行加到它下面所写的文件里，再重新打开 shell。',
  ],
  examples: [
    ['source <(plan completion bash)', '~/.bashrc'],
    ['source <(plan completion zsh)', '~/.zshrc，放在 compinit 之后'],
    ['plan completion fish | source', '~/.config/fish/config.fish'],
    ['plan completion powershell | Out-String | Invoke-Expression', '$PROFILE'],
  ],
};
