import type { Entry } from './entries.ts';
import { forecast } from './kinds/forecast.ts';
import type { TableRows } from './sheet-reading.ts';

type RefusedIntent = Entry<{ readonly partNo: string | null; readonly due: number | null }>;

/** The refused rows of all forecasts, as far as they could be read. */
export function refusedIntents(tables: readonly TableRows[]): readonly RefusedIntent[] {
  const ofForecasts = tables.filter(({ table }) => table.kind.name === forecast.name);
  return ofForecasts.flatMap(({ table, refused }) =>
    refused.map(({ row, fields: { partNo, due } }): RefusedIntent => {
      const values = {
        partNo: typeof partNo === 'string' ? partNo : null,
        due: typeof due === 'number' ? due : null,
      };
      return { table, row, column: null, values };
    }),
  );
}
