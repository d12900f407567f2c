import { readFile } from 'node:fs/promises';
import validate from '@ooxml-tools/validate';

/**
 * What a workbook holds against the schemas of ECMA-376 and the rules beside them, as the Open XML SDK finds it; a
 * workbook without a fault is opened by Excel without repair.
 */
export async function faultsOf(path: string): Promise<readonly string[]> {
  const faults = await validate(await readFile(path), 'xlsx', 'Office2019');
  return faults.map((fault) => JSON.stringify(fault));
}
