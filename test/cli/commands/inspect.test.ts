import { describe, expect, it } from 'vitest';
import type { ListedCell } from '../../../src/app/list-cells.ts';
import { runWith } from '../support/capture.ts';

const cells: ListedCell[] = [
  ['12月', 1, 1, 's', '门店\u0007'],
  ['12月', 2, 28, 'n', 1.5],
  ['12月', 3, 1, 'b', false],
];
const listCells = async (_path: string, _place: object, onCell: (cell: ListedCell) => void): Promise<void> =>
  cells.forEach(onCell);

describe('plan inspect', () => {
  it('--cells prints every cell as one line of JSON, harmless on a terminal', async () => {
    const { code, out, err } = await runWith(['inspect', 'a.xlsx', '--cells'], { listCells });
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('["12月",1,1,"s","门店\\u0007"]\n["12月",2,28,"n",1.5]\n["12月",3,1,"b",false]\n');
  });

  it('--cells prints all of more cells than it prints at once', async () => {
    const many = Array.from({ length: 2500 }, (_, i): ListedCell => ['S', i + 1, 1, 'n', i]);
    const { out } = await runWith(['inspect', 'a.xlsx', '--cells'], {
      listCells: async (_path, _place, onCell) => many.forEach(onCell),
    });
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(many);
  });

  it('--cells of an empty workbook prints nothing', async () => {
    expect(await runWith(['inspect', 'a.xlsx', '--cells'], { listCells: async () => undefined })).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  it('--json prints the whole inspection', async () => {
    const inspection = { file: 'a.xlsx', sheets: [] };
    const asked: unknown[] = [];
    const { out } = await runWith(['inspect', 'dir/a.xlsx', '--json'], {
      inspectWorkbook: async (...request) => {
        asked.push(...request);
        return inspection;
      },
    });
    expect(JSON.parse(out)).toEqual(inspection);
    expect(asked).toEqual(['dir/a.xlsx', { folder: '.', policyFile: null }]);
  });
});
