import { join } from 'node:path';
import { lockFolder } from '../../../src/workbook/lock-folder.ts';
import { replaceFiles } from '../../../src/workbook/replace-files.ts';
import { writeText } from '../../../src/workbook/write-text.ts';

/* A run that changes the files of a folder again and again, all to the same word, until it is killed. */
const [folder, ...names] = process.argv.slice(2) as [string, ...string[]];
for (let word = 1; ; word++) {
  await lockFolder(folder, 'change-folder', (lock) => {
    const outputs = names.map((name) => ({
      path: join(folder, name),
      write: (temporary: string) => writeText(temporary, [`${word}`]),
    }));
    return replaceFiles(outputs, { force: true, lock });
  });
  if (word === 1) process.send!('changing');
}
