import type { MonthStatus } from '../../domain/month-status.ts';
import { quotePath } from './quote-path.ts';

const REST: Readonly<Record<NonNullable<MonthStatus['next']>, string>> = {
  ...{ init: '', collect: '', validate: '', build: '', dispatch: '', confirm: '' },
  approve: ' --by NAME',
  takeOver: ' --partial',
  track: ' --actuals FILE.xlsx',
};

/** Commands of another name than what they are next for. */
const COMMANDS: Partial<Readonly<Record<NonNullable<MonthStatus['next']>, string>>> = {
  collect: 'validate',
  takeOver: 'confirm',
};

/** The command line that does what a month needs next; null: nothing is left to do. */
export function nextCommand({ next, month }: MonthStatus, folder: string): string | null {
  if (next === null) return null;
  // The folder where one stands needs no name.
  const place = quotePath(folder);
  if (next === 'init') return `plan init ${folder === '.' ? '' : `${place} `}-m ${month}`;
  const command = COMMANDS[next] ?? next;
  return `plan ${command} -m ${month}${folder === '.' ? '' : ` -d ${place}`}${REST[next]}`;
}
