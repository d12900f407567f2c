import { nearestName } from '../domain/nearest-name.ts';

/** Names after which no more are looked for: a whole list of unknown ones is another problem than a slip of the keyboard. */
const MOST = 50;
/** Letters that are compared, if every known name is looked through: twenty of fifty names in a hundred thousand. */
const MOST_LETTERS = 100_000_000;

/** The known names that unknown ones most likely mean, looked for once each. */
export class Suggestions {
  private readonly found = new Map<string, string | null>();
  private readonly known: ReadonlySet<string>;
  private letters = 0;

  constructor(known: Iterable<string>) {
    this.known = new Set(known);
  }

  /** The param `nearest` of an issue with a name; empty where no known name is near. */
  nearest(name: string): { readonly nearest?: string } {
    if (!this.found.has(name) && this.found.size < MOST && this.letters < MOST_LETTERS) {
      this.letters += name.length * this.known.size;
      this.found.set(name, nearestName(name, this.known));
    }
    const found = this.found.get(name) ?? null;
    return found === null ? {} : { nearest: found };
  }
}
