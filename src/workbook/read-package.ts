import { PlanFailure } from '../domain/failure.ts';
import type { RawSheet } from '../sheets/raw-sheet.ts';
import type { WorkbookBudget } from './part-budget.ts';
import type { Place } from './read-damage.ts';
import { damaged } from './read-damage.ts';
import { foreignPackage } from './read-format.ts';
import type { Relationship } from './read-relationships.ts';
import { readRelationships } from './read-relationships.ts';
import { decodeXml } from './xml-text.ts';
import { localName, parseXml, type Attributes } from './xml-parse.ts';
import type { Archive } from './zip-archive.ts';

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: RawSheet['visibility'];
  /** Name of its part. */
  readonly part: string;
}

/** A sheet that is no worksheet. */
export interface OtherSheet {
  readonly name: string;
  readonly part: string;
  /** Name of the outermost element of its part. */
  readonly root: string;
}

/** The parts of a workbook, as its relationships tell them; null for what it does without. */
export interface WorkbookPackage {
  /** Name of the workbook's own part. */
  readonly part: string;
  readonly from1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly others: readonly OtherSheet[];
  readonly texts: string | null;
  readonly styles: string | null;
}

/**
 * Finds the parts of a workbook: from the package to the workbook, from the workbook to its sheets in the order of
 * their tabs. Sheets of charts, dialogs and macros are listed apart.
 *
 * @throws PlanFailure F204 or F206 another kind of document, F207 missing parts, F306 too many sheets
 */
export async function readPackage(
  archive: Archive,
  file: string,
  budget: WorkbookBudget,
): Promise<WorkbookPackage> {
  const root = await readRelationships(archive, file, '', budget);
  const part = theOnly(root, 'officeDocument', { file, part: '' });
  if (part === undefined || /\.bin$|^(word|ppt)\//i.test(part)) {
    throw foreignPackage(file, archive.has, await readMimeType(archive));
  }
  const place = { file, part };
  const { from1904, sheets } = await readWorkbookPart(archive, place, budget);
  const relationships = await readRelationships(archive, file, part, budget);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const placed = sheets.map((sheet) => placeSheet(sheet, byId, place));
  requireDistinct(placed, place);
  const target = (kind: string) => theOnly(relationships, kind, place) ?? null;
  return {
    part,
    from1904,
    sheets: placed.flatMap((sheet) => ('root' in sheet ? [] : [sheet])),
    others: placed.flatMap((sheet) => ('root' in sheet ? [sheet] : [])),
    texts: target('sharedStrings'),
    styles: target('styles'),
  };
}

/** The part of a kind of which there is one; of two, nobody knows which one is meant. */
function theOnly(relationships: readonly Relationship[], kind: string, place: Place): string | undefined {
  const [first, ...others] = relationships.filter((one) => one.kind === kind);
  const other = others.find(({ target }) => target !== first!.target);
  if (other !== undefined) throw damaged(place, 'repeated', other.target);
  return first?.target;
}

/** The kinds of sheets that are no worksheets, and what their parts begin with. */
const OTHER_ROOTS: ReadonlyMap<string, string> = new Map([
  ['chartsheet', 'chartsheet'],
  ['dialogsheet', 'dialogsheet'],
  ['xlMacrosheet', 'macrosheet'],
  ['xlIntlMacrosheet', 'macrosheet'],
]);
const IS_TRUE = /^(?:1|true|on|t)$/i;

/** What a workbook says once, at its place. */
const ONCE: ReadonlySet<string> = new Set(['workbookPr', 'sheets']);

interface ListedSheet {
  readonly name: string;
  readonly visibility: RawSheet['visibility'];
  readonly id: string;
}

function placeSheet(
  { name, visibility, id }: ListedSheet,
  byId: ReadonlyMap<string, Relationship>,
  place: Place,
): SheetEntry | OtherSheet {
  const relationship = byId.get(id);
  if (!relationship) throw damaged(place, 'missing', name);
  const { kind, target: part } = relationship;
  if (kind === 'worksheet') return { name, visibility, part };
  const root = OTHER_ROOTS.get(kind);
  if (root === undefined) throw damaged(place, 'structure', name);
  return { name, part, root };
}

/** One part under many names would be read as many times, and of two sheets under one name messages name neither. */
function requireDistinct(sheets: readonly Pick<SheetEntry, 'name' | 'part'>[], place: Place): void {
  const seen = new Set<string>();
  for (const { name, part } of sheets) {
    for (const key of [`part ${part.toLowerCase()}`, `name ${name.toLowerCase()}`]) {
      if (seen.has(key)) throw damaged(place, 'repeated', name);
      seen.add(key);
    }
  }
}

async function readWorkbookPart(
  archive: Archive,
  place: Place,
  budget: WorkbookBudget,
): Promise<{ from1904: boolean; sheets: readonly ListedSheet[] }> {
  const { limits } = budget;
  const sheets: ListedSheet[] = [];
  const seen = new Set<string>();
  let from1904 = false;
  let list = '';
  let prefixes: readonly string[] = [];
  await parseXml(decodeXml(archive.read(place.part), place), budget.of(place), {
    open(name, depth, attributes) {
      if (depth === 1 && name !== 'workbook') throw damaged(place, 'root', name);
      if (depth === 1) prefixes = relationshipPrefixes(attributes);
      if (depth === 2) list = name;
      if (depth === 2 && name === 'workbookPr') from1904 = IS_TRUE.test(attributes['date1904'] ?? '');
      const isForeignList = depth === 2 && name !== 'sheets' && localName(name) === 'sheets';
      if (isForeignList || (depth !== 2 && ONCE.has(name))) throw damaged(place, 'structure', name);
      // Of two lists nobody knows which sheets are meant, and of two days to count from, which dates.
      if (seen.has(name)) throw damaged(place, 'repeated', name);
      if (ONCE.has(name)) seen.add(name);
      if (depth !== 3 || list !== 'sheets') return;
      if (name !== 'sheet') throw damaged(place, 'structure', name);
      if (sheets.length >= limits.sheets) {
        throw new PlanFailure('file', 'F306', { ...place, limit: limits.sheets });
      }
      const ids = Object.keys(attributes).filter((key) => key.includes(':') && localName(key) === 'id');
      const prefixedId = ids.find((key) => prefixes.includes(key.slice(0, key.indexOf(':')))) ?? ids[0];
      const { name: title = '', state = 'visible' } = attributes;
      const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
      sheets.push({ name: title, visibility, id: attributes[prefixedId ?? ''] ?? '' });
    },
  });
  return { from1904, sheets };
}

/** The prefixes that a workbook declares for attributes that name relationships. */
function relationshipPrefixes(attributes: Attributes): readonly string[] {
  const declared = Object.entries(attributes).filter(([, value]) => /\/relationships$/.test(value));
  return declared.map(([name]) => localName(name));
}

/** What an OpenDocument package says of itself; other packages have no such part. */
async function readMimeType(archive: Archive): Promise<string> {
  if (!archive.has('mimetype')) return '';
  let text = '';
  for await (const chunk of archive.read('mimetype')) text = (text + chunk.toString('latin1')).slice(0, 100);
  return text;
}
