import { detach } from './read-cell-text.ts';

/** Texts that are remembered; a table has fewer stores, dates and quantities than rows. */
const MOST = 16_384;
/** Characters of a text that may stand in many cells. */
const LONGEST = 64;

/** Keeps the texts of cells, each that stands in many of them but once: a million rows name some hundred stores. */
export class KeptTexts {
  readonly #texts = new Map<string, string>();

  /** The text, without the piece of the file that it was cut from. */
  keep(text: string): string {
    if (text.length > LONGEST) return detach(text);
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const kept = detach(text);
    if (this.#texts.size >= MOST) this.#texts.clear();
    this.#texts.set(kept, kept);
    return kept;
  }
}
