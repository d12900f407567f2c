import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../../src/domain/month.ts';
import { kindTemplate } from '../../../src/sheets/pages/template-kinds.ts';
import { pageGrid } from '../support/page-grid.ts';

const KNOWN = {
  ...{ stores: [], parts: [], targets: [], reliability: [] },
  ...{ units: new Map<string, never>(), sold: new Set<never>() },
};

describe('the template of the inventory', () => {
  it.each(['2027-01', '2026-06'])('of %s shows goods that arrive in that month', (period) => {
    const pages = kindTemplate('inventory', KNOWN, { month: parseMonth(period)!, period }, 'zh');
    const texts = pages
      .flatMap((page) => pageGrid(page).rows.flat())
      .filter((cell) => typeof cell === 'string');
    const dates = texts.flatMap((text) => /填写示例.*/.exec(text)?.[0].match(/\d{4}-\d{2}-\d{2}/g) ?? []);
    expect(dates).toEqual([`${period}-18`]);
  });
});
