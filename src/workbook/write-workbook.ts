import { createWriteStream } from 'node:fs';
import type { Page } from '../sheets/page.ts';
import { refuseBadPages } from './check-pages.ts';
import { inBlocks } from './in-blocks.ts';
import { OUR_MARK } from './is-ours.ts';
import { orderFonts } from './order-fonts.ts';
import { sealPackage } from './seal-package.ts';
import { sheetXml } from './write-sheet.ts';
import { sheetParts } from './write-sheet-parts.ts';
import { holdable } from './write-cell-text.ts';
import { addPart, addSheet, FIXED_TIME, openStreamingWriter, tablesOf } from './write-streaming.ts';
import { workbookNamesXml } from './write-workbook-names.ts';

const WINDOW = { x: 0, y: 0, width: 28_800, height: 16_200, firstSheet: 0, visibility: 'visible' };

/**
 * Writes pages as the worksheets of one .xlsx file, in their order, in bounded memory however many rows they have; the
 * first that is not hidden is the one that opens. The same pages give the same bytes on every day, in every time zone
 * and locale.
 *
 * @param path where the file is made; what stands there is overwritten (see `replaceFiles` for care)
 * @param options.title the title among the file's properties
 * @param options.seal a SHA-256 that `readSeal` gives back as long as nobody saves the workbook anew
 * @throws RangeError when a page cannot be a worksheet: see `refuseBadPages`, and it has more rows than a sheet, or a
 *   number in it is not finite. Faults of the file system are thrown as they come.
 */
export async function writeWorkbook(
  path: string,
  pages: readonly Page[],
  options: { readonly title: string; readonly seal?: string },
): Promise<void> {
  refuseBadPages(pages);
  const file = createWriteStream(path);
  const closed = new Promise<void>((resolve) => file.once('close', () => resolve()));
  // Also what is still being packed when rows fail: it finds no file, and the rows' own fault is the one to tell.
  const broken = new Promise<never>((_, reject) => file.on('error', reject));
  try {
    await Promise.race([writePages(file, pages, options.title), broken]);
  } finally {
    file.destroy();
    await closed;
  }
  if (options.seal !== undefined) await sealPackage(path, options.seal);
}

async function writePages(
  file: ReturnType<typeof createWriteStream>,
  pages: readonly Page[],
  title: string,
): Promise<void> {
  let types = '';
  const edits = {
    '[Content_Types].xml': (xml: string) => xml.replace('</Types>', `${types}</Types>`),
    'xl/styles.xml': orderFonts,
    'xl/workbook.xml': (xml: string) => xml.replace('</sheets>', `</sheets>${workbookNamesXml(pages)}`),
  };
  const writer = await openStreamingWriter(file, edits, (error) => file.destroy(error));
  const opening = pages.findIndex(({ visibility }) => visibility !== 'hidden');
  Object.assign(writer, {
    title: holdable(title),
    creator: OUR_MARK,
    lastModifiedBy: OUR_MARK,
    keywords: OUR_MARK,
    created: FIXED_TIME,
    modified: FIXED_TIME,
    views: [{ ...WINDOW, activeTab: opening }],
  });
  const tables = tablesOf(writer);
  let charts = 0;
  for (const [i, page] of pages.entries()) {
    const { parts, ...ids } = sheetParts(page, i + 1, charts + 1);
    charts += page.charts?.length ?? 0;
    const place = { sheet: i + 1, opens: i === opening, ...ids };
    const sheet = { id: i + 1, name: page.name, hidden: page.visibility === 'hidden' };
    await addSheet(writer, sheet, inBlocks(sheetXml(page, place, tables)));
    for (const part of parts) {
      addPart(writer, part);
      if (part.type !== null) types += `<Override PartName="/${part.name}" ContentType="${part.type}"/>`;
    }
  }
  await writer.commit();
}
