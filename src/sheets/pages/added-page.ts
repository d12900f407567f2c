import type { LineEdit } from '../../domain/line-edit.ts';
import type { Fen } from '../../domain/money.ts';
import { yuanFromFen } from '../../domain/money.ts';
import type { PartBalance } from '../../domain/plan.ts';
import { ADDED_COLUMNS, lineKeyOf, writeLineKey } from '../line-key.ts';
import type { CellStyle, Page, PageCell, PageRow } from '../page.ts';
import { cell } from './cells.ts';
import type { Lists } from './lists-page.ts';
import type { PageSource } from './page-context.ts';
import { quantityCheck, remarkCheck } from './edit-checks.ts';

/** Empty rows that there are at least, and how many there are in all where few are used. */
const SPARE_ROWS = 20;
const ROWS = 100;
const HEADER_ROW = 3;

/**
 * The page on which the planner asks for lines that the plan does not have: store, part number, quantity and remark
 * to fill in; the part's name, price, pack and what is left of it come by formula. What was asked before and is no line
 * stands there again.
 */
export function addedPage(source: PageSource, name: string, lists: Lists): Page {
  const { plan, words } = source;
  const { columns: titles, checks } = words;
  const edits = editsWithoutLine(source);
  const count = Math.max(ROWS, edits.length + SPARE_ROWS);
  const [first, last] = [HEADER_ROW + 1, HEADER_ROW + count];
  const parts = new Map(plan.parts.map((part) => [part.partNo, part]));
  const editTitles = Object.values(ADDED_COLUMNS).map((key) => cell(titles[key], 'header'));
  const factTitles = [titles.partName, titles.unitPrice, titles.pack, titles.remaining, titles.amount];
  const rowAt = (i: number): PageRow => {
    const edit = edits[i];
    return [...inputCells(edit), ...factCells(HEADER_ROW + 1 + i, edit, parts, lists)];
  };
  const chosen = (column: string, from: string) => ({
    range: `${column}${first}:${column}${last}`,
    allow: { kind: 'list', source: from } as const,
    prompt: null,
    error: checks.list,
  });
  return {
    name,
    columns: [24, 20, 12, 36, 24, 12, 10, 14, 14].map((width) => ({ width })),
    rows: {
      *[Symbol.iterator]() {
        yield [cell(`${words.title(plan.month)}: ${name}`, 'title')];
        yield [cell(words.addedNote, 'note')];
        yield [...editTitles, ...factTitles.map((title) => cell(title, 'header'))];
        for (let i = 0; i < count; i++) yield rowAt(i);
      },
    },
    freeze: { rows: HEADER_ROW, columns: 0 },
    filter: null,
    merges: [],
    print: { landscape: false, titleRows: null, onePage: true },
    locked: true,
    validations: [
      chosen('A', lists.stores),
      chosen('B', lists.partNos),
      quantityCheck(`C${first}:C${last}`, `C${first}`, `G${first}`, words),
      remarkCheck(`D${first}:D${last}`, `D${first}`, words),
    ],
    tabColour: 'blue',
  };
}

/** What the planner wrote for lines without an intent that the plan does not have. */
function editsWithoutLine({ plan, edits }: PageSource): readonly LineEdit[] {
  const wanted = new Map([...edits].filter(([, { due }]) => due === null));
  if (wanted.size === 0) return [];
  for (const line of plan.lines) if (line.intent === 0) wanted.delete(writeLineKey(lineKeyOf(line)));
  return [...wanted.values()];
}

function inputCells(edit: LineEdit | undefined): readonly PageCell[] {
  return [
    cell(edit?.store ?? null, 'input-text'),
    cell(edit?.partNo ?? null, 'input-text'),
    cell(edit?.quantity ?? null, 'input-integer'),
    cell(edit?.remark ?? null, 'input-text'),
  ];
}

/** What the lists know of the part in column B, by formulas that stay empty where it is empty or not known. */
function factCells(
  row: number,
  edit: LineEdit | undefined,
  parts: ReadonlyMap<string, PartBalance>,
  lists: Lists,
): readonly PageCell[] {
  const part = edit && parts.get(edit.partNo);
  const found = (fact: Parameters<Lists['partFact']>[0], cached: string | number, style: CellStyle) => {
    const formula = `IF(B${row}="","",IFERROR(INDEX(${lists.partFact(fact)},MATCH(B${row},${lists.partNos},0)),""))`;
    return cell({ formula, cached }, style);
  };
  const amount = part && edit.quantity !== null ? yuanFromFen((part.unitPrice * edit.quantity) as Fen) : '';
  return [
    found('name', part?.name ?? '', 'text'),
    found('unitPrice', part ? yuanFromFen(part.unitPrice) : '', 'money'),
    found('pack', part?.pack ?? '', 'integer'),
    found('remaining', part?.remaining ?? '', 'integer'),
    cell({ formula: `IF(OR(C${row}="",F${row}=""),"",C${row}*F${row})`, cached: amount }, 'money'),
  ];
}
