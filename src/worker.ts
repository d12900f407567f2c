import { constants } from 'node:os';
import { buildFolder, type FolderJob } from './app/build-folder.ts';
import { catalogueOf } from './cli/messages/catalogue-of.ts';
import { describeIssue } from './cli/messages/describe.ts';
import { machine } from './machine.ts';

/*
 * A process that makes the plans of one folder after the other, as `plan batch` sends them to it. Whatever ends it early
 * ends it by `process.exit`, which lets go of the folder and removes what is half written.
 */

process.on('message', (job: FolderJob) => {
  void buildFolder(job, (issue, language) => describeIssue(issue, catalogueOf(language)), machine).then(
    (outcome) => process.send?.(outcome),
  );
});
// Nobody is left to work for: the folders belong to whoever comes next.
process.on('disconnect', () => process.exit());
// The keyboard means the parent, which ends its workers itself.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}
