import { z } from 'zod';

/** More units or yuan than any line of a distributor holds; larger is a slip of the keyboard. */
const LARGEST = 1e9;

/*
 * What the values of a row must be. Every message is the code of the issue that a refusal becomes; a blank cell
 * arrives as null.
 */

/** A name or part number; it must be there. */
export const name = z.string('E201').min(1, 'E201');
/** Whole units ≥ 0. */
export const units = z.number('E201').nonnegative('E203').max(LARGEST, 'E209').int('E204');
/** A pack size, 1 where blank. */
export const pack = z.number().nonnegative('E203').max(LARGEST, 'E209').int('E204').min(1, 'E212').nullable();
/** Yuan ≥ 0. */
export const yuan = z.number('E201').nonnegative('E203').max(LARGEST, 'E209');
/** Days since 1970-01-01. */
export const day = z.number('E201').int();
/** `YYYY-MM`. */
export const month = z.string('E201');
export const partClass = z.enum(['mainstream', 'non-mainstream'], 'E211');
