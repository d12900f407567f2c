import { describe, expect, it } from 'vitest';
import { monthOfTitles } from '../../src/sheets/month-title.ts';

describe('the month of a column', () => {
  it.each([
    [['12月（万元）'], 12, null],
    [['12月【计划】'], 12, null],
    [['2026年12月目标'], 12, 2026],
    [['2026年', '1月'], 1, 2026],
    [['Dec (target)'], 12, null],
  ])('%j is found', (titles, number, year) => {
    expect(monthOfTitles(titles)).toEqual({ number, year });
  });

  it.each([
    [['12月实际']],
    [['12月（实际）']],
    [['12月', '（实际）']],
    [['12月【完成】']],
    [['2025年12月（去年同期）']],
    [['Dec (actual)']],
    [['12']],
  ])('%j is not taken for a month to plan or sold in', (titles) => {
    expect(monthOfTitles(titles)).toBeNull();
  });
});
