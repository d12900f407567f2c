import type { TrackWords } from '../track-words.ts';

/** The words of `plan track`, in English. */
export const TRACK: TrackWords = {
  title: ({ month, revision, status }) =>
    `Achievement of the sales plan ${month}: revision ${revision}, ${status}`,
  statuses: { draft: 'draft', approved: 'approved', confirmed: 'confirmed' },
  days: (today, gone, all) => `Sales up to ${today}; ${gone} of ${all} working days gone`,
  units: 'amounts in yuan; by now: what even sales on all working days would have brought',
  draft: 'The plan is not approved: the rates are for orientation only.',
  columns: {
    territory: 'Territory',
    salesperson: 'Salesperson',
    store: 'Store',
    series: 'Series',
    part: 'Part',
    source: 'Source',
    plan: 'Plan',
    actual: 'Actual',
    rate: 'Rate',
    expected: 'By now',
    planned: 'Planned',
    units: 'Sold',
    atRisk: '',
  },
  sources: {
    onTime: 'intent, on time',
    late: 'intent, late',
    lift: 'lift',
    commitment: 'commitment',
    excess: 'excess',
    free: 'free',
    lock: 'lock',
    unplanned: 'unplanned',
  },
  unknownStores: 'not in the plan',
  unknownParts: 'not in the plan',
  total: 'Total',
  mark: 'at risk',
  leftOut: (columns) => `No room for: ${columns.join(', ')}; --json has them all.`,
  risks: (count) => `At risk, more than a tenth below what is expected by now: ${count}`,
  risk: (kind, name, missing) => `${kind} ${name}: ${missing} yuan behind`,
  moreRisks: (count) => `and ${count} more, in the workbook`,
  noRisks: 'Nothing is more than a tenth below what is expected by now.',
  year: (actual, target, rate) =>
    `Year to date: ${actual} yuan of ${target} yuan in the annual plan, ${rate}`,
  yearAlone: (actual) => `Year to date: ${actual} yuan; the annual plan has no targets`,
  told: (by, months) =>
    `${{ achievement: 'as tracked', actuals: 'from the files of sales', history: 'from the sales history' }[by]}: ${months.join(', ')}`,
  missing: (months) => `no sales figures, so left out on both sides: ${months.join(', ')}`,
  best: (parts, months) =>
    `Best sellers of ${months === 1 ? 'the month' : `${months} months`}: ${parts.join(', ')}`,
  slow: (parts) => `Slow sellers, in stock or planned: ${parts.join(', ')}`,
  seller: (part, units) => `${part} (${units})`,
  kept: (paths) => `What was tracked before is kept in:\n${paths.map((path) => `  ${path}`).join('\n')}`,
  leftAsIs: 'Nothing was written; what was tracked before stays.',
};
