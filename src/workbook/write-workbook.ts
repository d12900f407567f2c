import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Page } from '../sheets/page.ts';
import { OUR_MARK } from './is-ours.ts';
import { writeSheet } from './write-sheet.ts';
import { FIXED_TIME, openStreamingWriter, tablesOf } from './write-streaming.ts';

/** The first sheet is the one that opens. */
const WINDOW = {
  x: 0,
  y: 0,
  width: 28_800,
  height: 16_200,
  firstSheet: 0,
  activeTab: 0,
  visibility: 'visible',
};

const BAD_NAME = /^$|^.{32}|[[\]:*?/\\!']/su;

/**
 * Writes pages as the worksheets of one .xlsx file, in their order, in bounded memory however many rows they have.
 * The same pages give the same bytes on every day, in every time zone and locale.
 *
 * @param path where the file is made; what stands there is overwritten (see `replaceFiles` for care)
 * @param options.title the title among the file's properties
 * @throws RangeError when a page cannot be a worksheet: its name is not valid or not unique, it has more rows than a
 *   sheet, or a number in it is not finite. Faults of the file system are thrown as they come.
 */
export async function writeWorkbook(
  path: string,
  pages: readonly Page[],
  options: { readonly title: string },
): Promise<void> {
  refuseBadNames(pages);
  const file = createWriteStream(path);
  const broken = new Promise<never>((_, reject) => file.once('error', reject));
  try {
    await Promise.race([writePages(file, pages, options.title), broken]);
  } finally {
    file.destroy();
    if (!file.closed) await once(file, 'close');
  }
}

async function writePages(
  file: ReturnType<typeof createWriteStream>,
  pages: readonly Page[],
  title: string,
): Promise<void> {
  const writer = await openStreamingWriter(file, (error) => file.destroy(error));
  Object.assign(writer, {
    title,
    creator: OUR_MARK,
    lastModifiedBy: OUR_MARK,
    keywords: OUR_MARK,
    created: FIXED_TIME,
    modified: FIXED_TIME,
    views: [WINDOW],
  });
  const tables = tablesOf(writer);
  for (const page of pages) await writeSheet(writer, page, tables);
  await writer.commit();
}

function refuseBadNames(pages: readonly Page[]): void {
  const seen = new Set<string>();
  for (const { name } of pages) {
    const folded = name.toUpperCase();
    if (BAD_NAME.test(name) || seen.has(folded)) throw new RangeError(`no sheet can be named ${name}`);
    seen.add(folded);
  }
  if (pages.length === 0) throw new RangeError('a workbook has at least one sheet');
}
