import { lockFolder } from '../../../src/workbook/lock-folder.ts';

/*
 * A run that holds a folder until it is killed, or until it is told to end: `work` fails where its lock was taken away.
 * What it says: held, with the dead owner before it; refused, by which code.
 */
const [folder, moment] = process.argv.slice(2) as [string, string];
// All runs of a test begin at one moment, so that they meet.
while (Date.now() < Number(moment));
try {
  await lockFolder(folder, 'hold-lock', async ({ interrupted }) => {
    process.send!({ held: true, before: interrupted?.pid ?? null });
    await new Promise((done) => process.once('message', done));
  });
} catch (error) {
  process.send!({ held: false, code: (error as { code?: string }).code ?? String(error) });
}
process.disconnect();
