import stringWidth from 'string-width';

/** Letters, digits, dashes, quotation marks and arrows of one column; Chinese characters and full-width forms of two. */
const PLAIN =
  /^[ -~\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2027\u2030-\u203a\u2190-\u2193\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;
const WIDE = /[\u3001-\uff5e]/g;

/**
 * The columns that a text takes in a terminal. Plain text, which is nearly all that is shown, is counted character by
 * character; for the rest string-width looks at letters with their marks, which takes a tenth of a second to make ready.
 */
export function countColumns(text: string): number {
  return PLAIN.test(text) ? text.length + (text.match(WIDE)?.length ?? 0) : stringWidth(text);
}
