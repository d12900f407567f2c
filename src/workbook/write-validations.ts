import type { Validation } from '../sheets/page.ts';
import { escapeXml } from './escape-xml.ts';
import { cellText } from './write-cell-text.ts';
import { EPOCH_SERIAL } from './write-row-xml.ts';

/** The longest texts that Excel opens without a repair, in UTF-16 units. */
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_ERROR = 225;

/** The rules of what may be typed, as one element; '' without any. Titles and texts that are too long are cut. */
export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ range, allow, prompt, error }: Validation): string {
  const { kind, formulas } = ruleOf(allow);
  const texts =
    words('error', error.title, error.text, LONGEST_ERROR) +
    (prompt === null ? '' : words('prompt', prompt.title, prompt.text, LONGEST_PROMPT));
  const shown = `allowBlank="1"${prompt === null ? '' : ' showInputMessage="1"'} showErrorMessage="1"`;
  const conditions = formulas.map((formula, i) => `<formula${i + 1}>${escapeXml(formula)}</formula${i + 1}>`);
  return `<dataValidation ${kind} ${shown}${texts} sqref="${range}">${conditions.join('')}</dataValidation>`;
}

/** The attributes that say what is compared, and what it is compared with. */
function ruleOf(allow: Validation['allow']): { readonly kind: string; readonly formulas: readonly string[] } {
  switch (allow.kind) {
    case 'list':
      return { kind: 'type="list"', formulas: [allow.source] };
    case 'whole':
      return allow.most === null
        ? { kind: 'type="whole" operator="greaterThanOrEqual"', formulas: [`${allow.least}`] }
        : { kind: 'type="whole"', formulas: [`${allow.least}`, `${allow.most}`] };
    case 'date':
      return {
        kind: 'type="date"',
        formulas: [`${allow.first + EPOCH_SERIAL}`, `${allow.last + EPOCH_SERIAL}`],
      };
    case 'formula':
      return { kind: 'type="custom"', formulas: [allow.formula] };
  }
}

function words(name: 'error' | 'prompt', title: string, text: string, longest: number): string {
  return ` ${name}Title="${attribute(title, LONGEST_TITLE)}" ${name}="${attribute(text, longest)}"`;
}

/** A line end in an attribute would be read as a space. */
function attribute(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return escapeXml(cellText(cut)).replaceAll('\n', '&#10;');
}
