import type { Help, HelpConfiguration } from 'commander';
import { countColumns } from './render/count-columns.ts';
import type { CommandHelp, HelpWords } from './messages/catalogue.ts';
import { wrapText } from './render/wrap-text.ts';

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 100;

/** How the command line library lays out its help: in the catalogue's words, Chinese characters two columns wide. */
export function helpLayout(words: HelpWords, columns: number): HelpConfiguration {
  return {
    helpWidth: Math.min(columns, WIDEST),
    minWidthToWrap: 20,
    showGlobalOptions: true,
    displayWidth: (text: string) => countColumns(text),
    boxWrap: (text: string, width: number) => wrapText(text, width),
    styleTitle: (title: string) => (isTitle(title, words) ? words.titles[title] : title),
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
    subcommandTerm: (command) =>
      [
        command.name(),
        ...command.registeredArguments
          .filter(({ required }) => required)
          .map((argument) => `<${argument.name()}>`),
      ].join(' '),
  } satisfies Partial<Help>;
}

/** What stands under the options: rules, then examples. */
export function helpEpilogue(help: CommandHelp, words: HelpWords, columns: number): string {
  const rules = help.rules.map((rule) => wrapText(rule, Math.min(columns, WIDEST)));
  const examples = help.examples.map(([command, does]) => `  ${command}\n      ${does}`);
  return `\n${[...rules, [words.examples, ...examples].join('\n')].join('\n\n')}`;
}

function isTitle(title: string, words: HelpWords): title is keyof HelpWords['titles'] {
  return Object.hasOwn(words.titles, title);
}
