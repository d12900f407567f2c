import { describe, expect, it } from 'vitest';
import { parseIsoSerial } from '../../src/workbook/read-iso-date.ts';

describe('the serial number of an ISO date', () => {
  it.each([
    ['2026-12-01', 46357],
    ['2026-12-01T12:00:00', 46357.5],
    ['2026-12-01T12:00:00.000Z', 46357.5],
    ['2026-12-01T18:00', 46357.75],
    ['06:00:00', 0.25],
    ['T06:00', 0.25],
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['9999-12-31', 2958465],
  ])('%s', (text, serial) => {
    expect(parseIsoSerial(text)).toBeCloseTo(serial, 10);
  });

  it.each([
    '',
    'T',
    '2026-13-01',
    '2026-02-30',
    '1899-12-31',
    '2026-12-01T24:00',
    '2026-12-01T',
    '2026-12-01T25:61',
    '06:60',
    '20261201',
    '2026-12-01 06:00',
    '2026-12-01T06:00+08:00',
    '1.12.2026',
  ])('is none for "%s"', (text) => {
    expect(parseIsoSerial(text)).toBeNull();
  });
});
