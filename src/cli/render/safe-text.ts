/**
 * Characters that steer a terminal or hide on it: controls (also the 8-bit ones), format characters (zero-width,
 * direction marks, tags), line and paragraph separators, lone surrogates.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * What a CI service may take for an order of the program: `::error::` of GitHub at the beginning of a line, and a text may be
 * wrapped anywhere; `##[`, `##vso[`, `##teamcity[` of others.
 */
const ORDERS = /:(?=:[a-z])|#(?=#[a-z]*\[)/gi;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

const MOST_CHARACTERS = 80;

/**
 * Text from outside (a cell, a file name, an argument) as a terminal may show it: on one line, every character that
 * could steer the terminal or hide is written out as `\u{1b}`, as is the first of what a CI service would take for an order,
 * and at most 80 characters long, `…` for the rest.
 */
export function safeText(text: string): string {
  const characters = Array.from(text.slice(0, 2 * MOST_CHARACTERS + 2));
  const short =
    characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…` : text;
  return escapeUnsafe(short, (code) => `\\u{${code.toString(16)}}`);
}

/** A whole path or sentence made safe as by `safeText`, but never shortened. */
export function safeLine(text: string): string {
  return escapeUnsafe(text, (code) => `\\u{${code.toString(16)}}`);
}

/** As `safeLine`, for formats that escape themselves what could be an order. */
export function visibleLine(text: string): string {
  return withoutUnsafe(text, (code) => `\\u{${code.toString(16)}}`);
}

/** `value` as JSON for machines that is also safe to show: the same data, unsafe characters and orders as `\uXXXX`. */
export function safeJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent);
  return json
    .replace(UNSAFE, (character) =>
      // Line breaks of the layout stand outside strings; JSON itself escapes those inside.
      character === '\n'
        ? character
        : Array.from({ length: character.length }, (_, i) => unicodeEscape(character.charCodeAt(i))).join(''),
    )
    .replace(ORDERS, (character) => unicodeEscape(character.charCodeAt(0)));
}

function withoutUnsafe(text: string, escape: (code: number) => string): string {
  return text.replace(UNSAFE, (character) => NAMED.get(character) ?? escape(character.codePointAt(0)!));
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

function escapeUnsafe(text: string, escape: (code: number) => string): string {
  return withoutUnsafe(text, escape).replace(ORDERS, (character) => escape(character.codePointAt(0)!));
}
