import { escapeXml } from './escape-xml.ts';
import { plainXmlText } from './plain-xml-text.ts';
import type { Edit } from './xml-edits.ts';
import { insertAt } from './xml-edits.ts';
import { attributeOf, elementsOf, setAttribute } from './xml-tags.ts';

const LONGEST_NAME = 31;

/**
 * The edits of a workbook part that put a sheet before all others. What counts sheets by their place counts one more:
 * names that belong to a sheet, and the sheet that opens, which stays the one that it was (were it the new one, then
 * two sheets would be selected, and typing into one would change both).
 *
 * @param part the text of the workbook part
 * @param name what the sheet should be called; a number is added where that is taken
 * @param relationship id of the relationship to the sheet, in the namespace given
 */
export function addFirstTab(
  part: string,
  name: string,
  relationship: { readonly id: string; readonly namespace: string },
): readonly Edit[] {
  const elements = elementsOf(part);
  const sheets = elements.find(({ open }) => open.depth === 2 && open.name === 'sheets')!;
  const tabs = elements.map(({ open }) => open).filter((tag) => tag.depth === 3 && tag.name === 'sheet');
  const { prefix } = sheets.open;
  const id = Math.max(0, ...tabs.map((tag) => Number(attributeOf(tag, 'sheetId') ?? 0))) + 1;
  const free = freeName(name, new Set(tabs.map((tag) => (attributeOf(tag, 'name') ?? '').toLowerCase())));
  const tab = `<${prefix}sheet xmlns:r="${relationship.namespace}" name="${escapeXml(free)}" sheetId="${id}" r:id="${relationship.id}"/>`;
  const views = elements.map(({ open }) => open).filter((tag) => tag.name === 'workbookView');
  const edits = [insertAt(sheets.open.end, tab)];
  if (views.length === 0) {
    edits.push(
      insertAt(
        sheets.open.start,
        `<${prefix}bookViews><${prefix}workbookView activeTab="1"/></${prefix}bookViews>`,
      ),
    );
  }
  for (const view of views) {
    edits.push(setAttribute(view, 'activeTab', Number(attributeOf(view, 'activeTab') ?? 0) + 1));
    // The first tab in sight: the new one.
    if (attributeOf(view, 'firstSheet') !== null) edits.push(setAttribute(view, 'firstSheet', 0));
  }
  for (const { open } of elements) {
    const place = open.name === 'definedName' ? attributeOf(open, 'localSheetId') : null;
    if (place !== null) edits.push(setAttribute(open, 'localSheetId', Number(place) + 1));
  }
  return edits;
}

/** The edits of a workbook part that let a tab show another sheet, wherever it stands by now. */
export function replaceTab(part: string, name: string, id: string): readonly Edit[] {
  const tab = elementsOf(part).find(
    ({ open }) =>
      open.depth === 3 && open.name === 'sheet' && plainXmlText(attributeOf(open, 'name') ?? '') === name,
  );
  const reference = tab && /\s([\w.-]+:id)\s*=/.exec(tab.open.raw)?.[1];
  return tab && reference !== undefined ? [setAttribute(tab.open, reference, id)] : [];
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i++) {
    const ending = i === 1 ? '' : ` (${i})`;
    const free = name.slice(0, LONGEST_NAME - ending.length) + ending;
    if (!taken.has(escapeXml(free).toLowerCase())) return free;
  }
}
