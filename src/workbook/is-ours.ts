import { open } from 'node:fs/promises';
import { openPromise } from 'yauzl';

/** Stands among the properties of every workbook that this program writes; other programs keep it when they save. */
export const OUR_MARK = 'plan (monthly sales plan)';

/**
 * The list of problems in an annotated copy of somebody's workbook, where it gets a number. Other programs give parts
 * names of their own when they save: a copy with this part is one that nobody has worked on.
 */
export const LISTING_PART = 'xl/worksheets/plan-problems.xml';
const LISTING = /^xl\/worksheets\/plan-problems\d+\.xml$/;

/** What this program writes: the plan of a month (in either file) and marked copies, or the report of a check or batch. */
export type OutputSort = 'plan' | 'report';

/** A JSON text of ours starts with the number of its contract; that of a report goes on with its verdict. */
const OUR_JSON = /^\s*\{\s*"schemaVersion"\s*:\s*\d+\s*(,\s*"(?:valid|good)"\s*:)?/;
/** A report of a batch for test runners; nobody else names its suites so. */
const OUR_XML = /^<\?xml[^>]*\?>\s*<testsuites name="plan batch /;
const PROPERTIES = 'docProps/core.xml';
const ENOUGH = 65_536;

/**
 * Whether a file is an output of this sort that this program wrote: a workbook with our mark among its properties, an
 * annotated copy as we left it, or a JSON or XML text that starts as our contract does. What cannot be read or understood is
 * not ours.
 */
export async function isOurs(path: string, sort: OutputSort = 'plan'): Promise<boolean> {
  try {
    const head = await firstBytes(path);
    if (head.startsWith('PK')) return sort === 'plan' && (await hasMark(path));
    if (OUR_XML.test(head)) return sort === 'report';
    const found = OUR_JSON.exec(head);
    return found !== null && (found[1] === undefined ? 'plan' : 'report') === sort;
  } catch {
    return false;
  }
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function hasMark(path: string): Promise<boolean> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (LISTING.test(entry.fileName)) return true;
      if (entry.fileName !== PROPERTIES) continue;
      let text = '';
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        text += String(chunk);
        if (text.length > ENOUGH) break;
      }
      if (text.includes(OUR_MARK)) return true;
    }
    return false;
  } finally {
    zip.close();
  }
}
