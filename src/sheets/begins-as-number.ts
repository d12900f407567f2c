const BEGINNING = /^\s*[-+¥￥]?[\d０-９]/;

/** Whether a text begins as a number or an amount of money does: `12`, `¥300`, `5件`. */
export function beginsAsNumber(text: string): boolean {
  return BEGINNING.test(text);
}
