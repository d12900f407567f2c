import { compareText } from '../domain/order.ts';
import type { Issue } from '../domain/issue.ts';

/** One way a name is written, how often, and where first. */
interface Spelling {
  readonly text: string;
  count: number;
  /** Whether a list that decides about names writes it so. */
  official: boolean;
  readonly firstSeen: (taken: string) => Issue;
}

/**
 * The names of one kind of thing as people write them. What differs only in width, case or spaces is one name, shown
 * as the deciding list writes it, else as most do, else the first by code point: never by the order of rows.
 */
export class NameBook {
  private readonly spellings = new Map<string, Spelling>();
  private readonly keys = new Map<string, Spelling[]>();
  /** What stands for a name, by the key of all its spellings and by each that was asked for. */
  private readonly best = new Map<string, string>();
  private readonly chosen = new Map<string, string>();
  private readonly keyOf: (name: string) => string;

  /** @param keyOf what two spellings of one name have in common */
  constructor(keyOf: (name: string) => string) {
    this.keyOf = keyOf;
  }

  /** Notes that a name occurs; `warn` makes the issue for this place if another spelling is taken for it. */
  note(text: string, official: boolean, warn: (taken: string) => Issue): void {
    const known = this.spellings.get(text);
    if (known !== undefined) {
      known.count += 1;
      known.official ||= official;
      return;
    }
    const spelling: Spelling = { text, count: 1, official, firstSeen: warn };
    this.spellings.set(text, spelling);
    const key = this.keyOf(text);
    const others = this.keys.get(key);
    if (others) others.push(spelling);
    else this.keys.set(key, [spelling]);
  }

  /** The name that stands for every spelling like `text`; null when no such name was noted. */
  resolve(text: string): string | null {
    const known = this.chosen.get(text);
    if (known !== undefined) return known;
    const key = this.keyOf(text);
    const spellings = this.keys.get(key);
    if (spellings === undefined) return null;
    // One name may be spelled in thousands of ways: they are held against one another once, not once for each.
    const best = this.best.get(key) ?? bestOf(spellings);
    this.best.set(key, best);
    this.chosen.set(text, best);
    return best;
  }

  /** One issue for every spelling that another one stands for. */
  issues(): readonly Issue[] {
    return [...this.spellings.values()].flatMap(({ text, firstSeen }) => {
      const taken = this.resolve(text)!;
      return taken === text ? [] : [firstSeen(taken)];
    });
  }
}

function bestOf(spellings: readonly Spelling[]): string {
  return spellings.toSorted(
    (a, b) => Number(b.official) - Number(a.official) || b.count - a.count || compareText(a.text, b.text),
  )[0]!.text;
}
