import { PlanFailure } from '../domain/failure.ts';
import { parseMonth, type Month } from '../domain/month.ts';
import { compareText } from '../domain/order.ts';
import type { InputIo } from './io.ts';
import { POLICY_FILE } from './read-policy-file.ts';

/** What is needed of the machine to find companies. */
export type CompaniesIo = Pick<InputIo, 'listFolder' | 'joinPath' | 'fileName'> & {
  /** The absolute path of a folder behind every link; of what is not there, the absolute path alone. */
  realPath(path: string): Promise<string>;
};

/** A company: what it is called, and where its folder is. */
export interface Company {
  readonly company: string;
  readonly folder: string;
}

/** Companies, and the folders beside them that hold months, but nothing of this one. */
export interface FoundCompanies {
  readonly companies: readonly Company[];
  readonly leftOut: readonly string[];
}

/**
 * The companies that places stand for. A place is a company's folder (it holds `<month>/inputs`, `inputs` or a policy),
 * or a folder whose sub-folders are. Each company once, however many ways lead to it, by the code points of its real
 * path: the same places give the same list on every machine that splits the work.
 *
 * @throws PlanFailure F113 where a place holds no company
 */
export async function findCompanies(
  places: readonly string[],
  month: Month,
  io: CompaniesIo,
): Promise<FoundCompanies> {
  const companies = new Map<string, Company>();
  const leftOut = new Set<string>();
  for (const place of places) {
    const found = await expandPlace(place, month, io);
    if (found.companies.length === 0) throw new PlanFailure('usage', 'F113', { path: place, month });
    for (const folder of found.companies) {
      const path = await io.realPath(folder);
      if (!companies.has(path)) companies.set(path, { company: io.fileName(path), folder });
    }
    for (const folder of found.leftOut) leftOut.add(folder);
  }
  const sorted = [...companies].toSorted(([a], [b]) => compareText(a, b));
  return { companies: sorted.map(([, company]) => company), leftOut: [...leftOut].toSorted(compareText) };
}

async function expandPlace(
  place: string,
  month: Month,
  io: CompaniesIo,
): Promise<{ readonly companies: readonly string[]; readonly leftOut: readonly string[] }> {
  const names = (await io.listFolder(place)) ?? [];
  if ((await kindOf(place, names, month, io)) === 'company') return { companies: [place], leftOut: [] };
  const companies: string[] = [];
  const leftOut: string[] = [];
  for (const name of names.filter((each) => !each.startsWith('.'))) {
    const folder = io.joinPath(place, name);
    const kind = await kindOf(folder, (await io.listFolder(folder)) ?? [], month, io);
    if (kind === 'company') companies.push(folder);
    if (kind === 'other months') leftOut.push(folder);
  }
  return { companies, leftOut };
}

async function kindOf(
  folder: string,
  names: readonly string[],
  month: Month,
  io: CompaniesIo,
): Promise<'company' | 'other months' | 'none'> {
  if (names.includes(POLICY_FILE)) return 'company';
  const places = [io.joinPath(folder, month), folder].map((each) => io.joinPath(each, 'inputs'));
  for (const each of places) if ((await io.listFolder(each)) !== null) return 'company';
  return names.some((name) => parseMonth(name) !== null) ? 'other months' : 'none';
}
