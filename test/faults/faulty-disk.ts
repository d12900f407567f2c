/** What befalls a run: it is killed, or the system refuses from then on what it refuses in such a case. */
export type Fault = 'SIGKILL' | 'ENOSPC' | 'EROFS' | 'EBUSY' | 'EPERM';

/*
 * Loaded before the program, counts its calls that change the disk. Before the one that is asked for the process is
 * killed, or that call and the later ones fail as they do on a full disk (whatever takes room), on one that has become
 * read-only (all), or while another program holds the outputs (their being replaced). Else says how many calls there were.
 */
const WATCH = `
  import fs from 'node:fs';
  import promises from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const { FAULT: fault, FAULT_CALL: at } = process.env;
  const TAKES_ROOM = ['open', 'mkdir', 'writeFile', 'copyFile', 'write', 'writev', 'sync'];
  const REPLACES = ['rename', 'rm'];
  let calls = 0;
  const meet = (name, args) => {
    calls += 1;
    if (at === undefined || calls < Number(at)) return null;
    if (fault === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
    if (fault === 'ENOSPC' && !TAKES_ROOM.includes(name)) return null;
    const isOutput = args.some((arg) => /(^|\\/)[^./][^/]*\\.(xlsx|json)$/.test(String(arg)));
    if (['EBUSY', 'EPERM'].includes(fault) && !(REPLACES.includes(name) && isOutput)) return null;
    return Object.assign(new Error(fault + ': made by a test, ' + name), { code: fault, syscall: name });
  };
  const watch = (place, names, refuse) => {
    for (const name of names) {
      const call = place[name];
      place[name] = function (...args) {
        if (name === 'open' && (args[1] ?? 'r') === 'r') return call.apply(this, args);
        const error = meet(name, args);
        if (error !== null) return refuse(error, args);
        return call.apply(this, args);
      };
    }
  };
  const reject = (error) => Promise.reject(error);
  watch(promises, ['open', 'rename', 'rm', 'rmdir', 'mkdir', 'writeFile', 'copyFile', 'chmod'], reject);
  watch(fs, ['write', 'writev'], (error, args) => process.nextTick(args.at(-1), error));
  watch(fs, ['rmSync', 'rmdirSync'], (error) => { throw error; });
  const open = promises.open;
  promises.open = async (...args) => {
    const handle = await open(...args);
    watch(handle, ['write', 'sync'], reject);
    return handle;
  };
  syncBuiltinESMExports();
  process.on('exit', () => process.stderr.write('\\n' + calls));
`;

/** Arguments of Node that put this between a program and the disk; workers inherit them. */
export const FAULTY_DISK = ['--import', `data:text/javascript,${encodeURIComponent(WATCH)}`];
