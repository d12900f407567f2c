import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { validateInputs } from '../../src/app/validate-inputs.ts';
import { ZH } from '../../src/cli/messages/zh.ts';
import { listFolder } from '../../src/workbook/list-folder.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { readText } from '../../src/workbook/read-text.ts';
import { runWith } from './support/capture.ts';

const ERRORS = fileURLToPath(new URL('../../fixtures/errors', import.meta.url));
const CODES = readdirSync(ERRORS).sort();
/** What only a plan can find, and no check of the inputs. */
const FOUND_WHILE_PLANNING = ['W401', 'E402'];

/** What `plan validate` says of the fixture of a code. */
async function validate(code: string, language: string): Promise<string> {
  const io = { openWorkbook: (path: string) => openWorkbook(path), listFolder, readText, joinPath: join };
  const { out, err } = await runWith(
    ['validate', '-m', '2026-12', '--dir', join(ERRORS, code), '--lang', language],
    { validateInputs: (request, report) => validateInputs(request, io, report) },
  );
  return `${err}${out}`;
}

describe('what is said of a problem', () => {
  it.each(CODES)('%s stays as it is, in both languages', async (code) => {
    for (const language of ['zh', 'en']) {
      const said = await validate(code, language);
      expect(said).toContain(` ${code} `);
      await expect(said).toMatchFileSnapshot(`goldens/${code}.${language}.txt`);
    }
  });

  it('is known of every code that the inputs can have', () => {
    expect(CODES).toEqual(
      Object.keys(ZH.issues)
        .filter((code) => !FOUND_WHILE_PLANNING.includes(code))
        .sort(),
    );
  });
});
