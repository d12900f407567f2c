import type { Catalogue } from '../messages/catalogue.ts';
import { listCodes } from '../messages/list-codes.ts';
import type { Stream } from '../terminal.ts';
import { paintFor } from './paint.ts';
import { wrapText } from './wrap-text.ts';

/** Every code of the program with its title, in the groups of their first digits. */
export function renderCodeList(catalogue: Catalogue, stream: Stream): string {
  const paint = paintFor(stream);
  const groups = new Map<string, string[]>();
  for (const code of listCodes(catalogue)) {
    const group = code.startsWith('F') ? code.slice(0, 2) : code[1]!;
    const line = `  ${paint.bold(code)}  ${wrapText(catalogue.codes[code].title, stream.columns, '        ').trimStart()}`;
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  const { groups: headings } = catalogue.explanation;
  return [...groups]
    .map(([group, lines]) => [paint.bold(headings[group as keyof typeof headings]), ...lines, ''].join('\n'))
    .join('\n');
}
