import { cellText } from './cell-text.ts';
import { META_PAGE } from './pages/stamp-page.ts';
import type { RawWorkbook } from './raw-sheet.ts';

/** What a workbook of this program says on its hidden page of what it is, by name; null for any other workbook. */
export async function readStamp({ sheets }: RawWorkbook): Promise<ReadonlyMap<string, string> | null> {
  const meta = sheets.find(({ name }) => name === META_PAGE);
  if (meta === undefined) return null;
  const facts = new Map<string, string>();
  await meta.forEachRow(({ cells: [name, value] }) => facts.set(cellText(name), cellText(value)));
  return facts;
}

/** Whether a stamp is that of something that the program made of a month's inputs, and not of a template for them. */
export function isOutput(stamp: ReadonlyMap<string, string> | null): boolean {
  return [...(stamp?.keys() ?? [])].some((name) => /:content$/.test(name));
}
