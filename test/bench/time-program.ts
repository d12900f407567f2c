import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process took: seconds of wall clock and of all processors, and the most memory it held, in MB. */
interface ProcessCost {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

const PROGRAM = fileURLToPath(new URL('../../bin/plan.js', import.meta.url));
/** Only a process itself can say what it took, so it is made to, as the last line of its errors. */
const CONFESS = `import{writeSync}from'node:fs';process.on('exit',()=>writeSync(2,'\\n'+JSON.stringify(process.resourceUsage())))`;

/** Runs the built program with these arguments from its start to its end. */
export function timeProgram(args: readonly string[]): ProcessCost {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(CONFESS)}`, PROGRAM, ...args],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 30 },
  );
  const wall = (performance.now() - start) / 1000;
  const lines = stderr.split('\n');
  if (status !== 0)
    throw new Error(`plan ${args.join(' ')} ended with ${status}\n${lines.slice(0, 20).join('\n')}`);
  const usage = JSON.parse(lines.at(-1)!) as NodeJS.ResourceUsage;
  return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, peak: usage.maxRSS / 1024 };
}
