import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { RawWorkbook } from '../sheets/raw-sheet.ts';
import type { Delimiter } from './find-delimiter.ts';
import { findDelimiter } from './find-delimiter.ts';
import { readDelimited } from './read-delimited.ts';
import type { Source } from './read-source.ts';
import { digestSource } from './read-source.ts';
import type { TextEncoding } from './text-encoding.ts';
import { decodeText, findEncoding } from './text-encoding.ts';

/**
 * Opens a table in delimited text (.csv, .tsv) as a workbook of one sheet, which is called like the file without its
 * ending. The file is decoded once to find its encoding; rows are read when they are asked for.
 *
 * @throws PlanFailure F206 no text, F207 in an unknown encoding
 */
export async function openTextTable(source: Source, limits: ReadingLimits): Promise<RawWorkbook> {
  const encoding = await findEncoding(source);
  const { delimiter, skip } = await findFirst(source, encoding);
  const { file } = source;
  return {
    file,
    sha256: await digestSource(source),
    limits,
    sheets: [
      {
        name: file.replace(/\.[^.]*$/, ''),
        visibility: 'visible',
        merges: [],
        forEachRow: (onRow) =>
          readDelimited(dropFirst(decodeText(source, encoding), skip), delimiter, file, limits, onRow),
      },
    ],
  };
}

async function findFirst(source: Source, encoding: TextEncoding): Promise<Delimiter> {
  for await (const piece of decodeText(source, encoding)) return findDelimiter(piece);
  return findDelimiter('');
}

/** The text without the first `count` characters, which all stand in its first piece. */
async function* dropFirst(pieces: AsyncIterable<string>, count: number): AsyncGenerator<string> {
  let skip = count;
  for await (const piece of pieces) {
    yield piece.slice(skip);
    skip = 0;
  }
}
