import type { RawCell } from './raw-sheet.ts';
import { cellText, isBlank } from './cell-text.ts';
import { plainText, withoutGaps } from './text.ts';

const TOTAL =
  /(小计|合计|总计|共计|总和|汇总|累计)$|^(?:库存|数量|配件)?(?:总数|总量|总额)$|^计$|^(?:[过转]次页|[承接]前页|转下页|[承接]上页)$|^(sub-? ?total|grand total|totals?|sum)\b|\b(sub-? ?totals?|totals?)$/i;
/** Without one of these a text is no total. */
const OF_TOTALS = /[次前上下]页|[计和总]|total|sum/i;
const REMARK =
  /^(注|备注|说明|附注|附|提示|制表|编制|审核|审批|复核|填表|填报|批准|签字|签名|盖章|日期|以上|以下|note|remark|comment|prepared|approved|checked|signature|\*|※)/i;

/** Longer texts are remarks, whatever word they end with. */
const LONGEST_TOTAL = 1_000;
const DITTO = /^(同上|同前|〃|″|〞|''|"|ditto|same as above)$/i;
/** Who made, checked or signed a sheet, with the names beside: `制表：王芳 | 审核： | 李强`. */
const SIGN_OFF =
  /^(制表|编制|填表|填报|提报|经办|审核|审批|复核|批准|主管|签字|签名|盖章|prepared|approved|checked|signed?)[^:：]{0,8}[:：]/i;

/** Who signs a sheet, in a line that begins with another label: `仓库： | 王芳 | 会计： | 李强`, `店长签字： | 经理签字：`. */
const SIGNER =
  /^[^:：]{0,8}(?:制[表单]|编制|填[表报]|提报|经办|经手|审[核批]|复核|批准|签[字名章]|盖章|主管|经理|总监|店长|领导|负责人|会计|出纳|财务|保管员?|[仓库]管员?|采购员?)[人员]?[^:：]{0,4}[:：]/;
const LABELLED = /^[^:：]{1,12}[:：]/;
/** The same without a colon, where two of them stand in one line. */
const SIGNER_ALONE =
  /^(?:制[表单]|编制|填[表报]|提报|经办|审[核批]|复核|批准|主管|会计)[人员]?(?:签[字名])?$/;

/** Whether a text names a sum of other rows: 小计, 华东合计, Grand total. */
export function isTotal(text: string): boolean {
  return text.length <= LONGEST_TOTAL && OF_TOTALS.test(plainText(text)) && TOTAL.test(wordsOf(text));
}

/** A label as it is read aloud: 合 计： is 合计, and so is 合计（元）. */
function wordsOf(text: string): string {
  return withoutGaps(plainText(text))
    .replace(/ ?[:：]$/, '')
    .replace(/(?<=计|和) ?\([^()]*\)$/, '');
}

/** What a sum is of, 华东 of 华东小计; null where it names nothing but itself. */
export function namedTotal(cell: RawCell | undefined): string | null {
  if (cell?.type !== 'text') return null;
  const name = wordsOf(cell.value).replace(TOTAL, '').trim();
  return name === '' ? null : name;
}

/** Whether one of the cells says that its row is a sum of others. */
export function hasTotal(cells: Iterable<RawCell | undefined>): boolean {
  for (const cell of cells) if (cell?.type === 'text' && isTotal(cell.value)) return true;
  return false;
}

/** Whether a cell says that the cell above holds its value. */
export function isDitto(cell: RawCell | undefined): boolean {
  return cell?.type === 'text' && DITTO.test(cell.value.trim());
}

/** Whether a row holds the signatures below a table. */
export function isSignOff(cells: readonly RawCell[]): boolean {
  const first = cells.find((cell) => !isBlank(cell));
  if (first?.type !== 'text') return false;
  const begin = withoutGaps(plainText(first.value));
  if (SIGN_OFF.test(begin)) return true;
  const form = LABELLED.test(begin) ? SIGNER : SIGNER_ALONE.test(begin) ? SIGNER_ALONE : null;
  if (form === null || cells.some(({ type }) => type === 'number' || type === 'boolean')) return false;
  const signers = cells.filter((cell) => form.test(withoutGaps(plainText(cellText(cell)))));
  return signers.length >= (form === SIGNER ? 1 : 2);
}

/** Whether a row is a remark below or between tables: nothing but texts, the first of which begins as remarks begin. */
export function isRemark(cells: readonly RawCell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return (
    isSignOff(filled) ||
    (filled.length > 0 &&
      filled.every(({ type }) => type === 'text') &&
      REMARK.test(withoutGaps(plainText(cellText(filled[0])))))
  );
}

/** Whether a row holds both words and numbers, as rows of data do. */
export function isRecord(cells: readonly RawCell[]): boolean {
  return cells.some(({ type }) => type === 'text') && cells.some(({ type }) => type === 'number');
}
