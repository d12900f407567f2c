import * as z from 'zod';

/** More units or yuan than any line of a distributor holds; larger is a slip of the keyboard. */
const LARGEST = 1e9;

/*
 * What the values of a row must be. Every message is the code of the issue that a refusal becomes; a blank cell
 * arrives as null. `rule` says the same for documentation.
 */

/** A name or part number; it must be there. */
export const name = z.string('E201').min(1, 'E201').meta({ rule: 'text' });
/** Whole units ≥ 0. */
export const units = z
  .number('E201')
  .nonnegative('E203')
  .max(LARGEST, 'E209')
  .int('E204')
  .meta({ rule: 'units' });
/** Whole units ≥ 0 on a shelf: below zero, goods were issued that nobody had booked in. */
export const stock = z
  .number('E201')
  .nonnegative('E216')
  .max(LARGEST, 'E209')
  .int('E204')
  .meta({ rule: 'units' });
/** Whole units that were sold, returns below zero. */
export const netUnits = z
  .number('E201')
  .min(-LARGEST, 'E209')
  .max(LARGEST, 'E209')
  .int('E204')
  .meta({ rule: 'netUnits' });
/** Whole units that may be sold; below zero, more was promised than there is, and none are left. */
export const availableUnits = netUnits.meta({ rule: 'units' });
/** Yuan that were earned, returns below zero. */
export const netYuan = z.number('E201').min(-LARGEST, 'E209').max(LARGEST, 'E209').meta({ rule: 'netYuan' });
/** A pack size, 1 where blank; 0 is told of parts that somebody needs (E212). */
export const pack = z
  .number()
  .nonnegative('E203')
  .max(LARGEST, 'E209')
  .int('E204')
  .meta({ rule: 'pack', minimum: 1 })
  .nullable();
/** Yuan ≥ 0. */
export const yuan = z.number('E201').nonnegative('E203').max(LARGEST, 'E209').meta({ rule: 'yuan' });
/** Days since 1970-01-01. */
export const day = z.number('E201').int().meta({ rule: 'date' });
/** `YYYY-MM`. */
export const month = z.string('E201').meta({ rule: 'month' });
export const partClass = z.enum(['mainstream', 'non-mainstream'], 'E211').meta({ rule: 'class' });
