import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import { WorkbookBudget } from '../../src/workbook/part-budget.ts';
import { readMerges } from '../../src/workbook/read-merges.ts';

const part = () => new WorkbookBudget(DEFAULT_READING_LIMITS).of({ file: 'a.xlsx', part: 'sheet' });

async function* cut(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

describe('the merged ranges behind the rows', () => {
  it('are found wherever the pieces of the text end', async () => {
    const row = '<row><c><v>1</v></c></row>';
    const bodies = [
      '<sheetData/>',
      '<sheetData />',
      '<sheetData></sheetData>',
      `<x:sheetData>${row.repeat(20)}</x:sheetData\n>`,
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bodies), fc.integer({ min: 1, max: 200 }), async (body, length) => {
        const text = `<worksheet><dimension ref="A1"/>${body}<mergeCells><mergeCell ref="A1:B2"/><y:mergeCell ref="C1:C9"></y:mergeCell></mergeCells></worksheet>`;
        const merges = await readMerges(cut(text, length), part());
        expect(merges.map(({ bottom }) => bottom)).toEqual([2, 9]);
      }),
      { seed: 20264, numRuns: 200 },
    );
  });

  it('are those behind the last end of rows, wherever the pieces of the text end', async () => {
    const fake = '<c><![CDATA[</sheetData><mergeCell ref="A1:B7"/>]]></c>';
    const text = `<worksheet><sheetData>${fake}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;
    for (let length = 1; length < text.length; length++) {
      const merges = await readMerges(cut(text, length), part());
      expect(merges.map(({ bottom }) => bottom)).toEqual([2]);
    }
  });

  it('are not looked for in endless nesting', async () => {
    const text = `<worksheet><sheetData/><mergeCells>${'<a>'.repeat(1_000)}`;
    await expect(readMerges(cut(text, 100), part())).rejects.toMatchObject({
      code: 'F309',
    });
  });

  it('are none in a sheet without them, or without rows', async () => {
    for (const text of ['<worksheet><sheetData/></worksheet>', '<worksheet/>', '']) {
      expect(await readMerges(cut(text, 5), part())).toEqual([]);
    }
  });
});
