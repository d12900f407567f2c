import { PlanFailure } from '../domain/failure.ts';
import type { FolderLock } from '../domain/folder-lock.ts';
import {
  renderTemplates,
  templatePeriod,
  type Template,
  type TemplateWish,
} from '../sheets/pages/render-templates.ts';
import type { Known } from '../sheets/gather-known.ts';
import type { Io } from './io.ts';
import { readKnown, type KnownReading } from './read-known.ts';
import { readCalendarOf } from './read-policy-file.ts';

/** Which templates to write, and where. */
export interface TemplateRequest extends TemplateWish {
  /** The company's folder. */
  readonly folder: string;
  /** A folder, or an .xlsx file where it is one workbook; null: the folder of templates in that of the month. */
  readonly output: string | null;
  /** Whether to replace what is there; without it, such a file is left alone. */
  readonly force: boolean;
}

/** The files that were written, those that were there and left alone, and inputs that could not be read. */
export interface TemplateResult extends Pick<KnownReading, 'failures'> {
  readonly written: readonly string[];
  readonly kept: readonly string[];
}

/** What making templates needs of the machine. */
export type TemplateIo = Io & {
  /** Whether there is anything of this path. */
  exists(path: string): Promise<boolean>;
};

/**
 * Writes workbooks to be filled in, with what the company's folder says of stores, parts and quantities.
 *
 * @throws PlanFailure F112 (nobody of that name), F101 (one file for several workbooks), or kind `file`
 */
export async function makeTemplates(request: TemplateRequest, io: TemplateIo): Promise<TemplateResult> {
  const { known, failures } = await readKnown(request.folder, request.month, io);
  return { ...(await writeTemplates(known, request, io)), failures };
}

/** A template, and the file that it becomes. */
interface TemplateFile {
  readonly path: string;
  readonly template: Template;
}

/**
 * Writes templates, all or none where they go where they belong; what is there and not to be replaced is left alone:
 * somebody may have filled it in.
 */
export async function writeTemplates(
  known: Known,
  request: TemplateRequest,
  io: TemplateIo,
): Promise<Omit<TemplateResult, 'failures'>> {
  const calendar = await readCalendarOf({ folder: request.folder, policyFile: null }, io);
  const files = nameFiles(renderTemplates(known, request, calendar), request, io);
  if (request.output !== null) {
    if (!isWorkbook(request.output)) await io.makeFolder(request.output);
    return writeMissing(files, request, null, io);
  }
  await io.makeFolder(templateFolder(request, io));
  return io.lockFolder(periodFolder(request, io), (lock) => writeMissing(files, request, lock, io));
}

async function writeMissing(
  files: readonly TemplateFile[],
  { force }: TemplateRequest,
  lock: FolderLock | null,
  io: TemplateIo,
): Promise<Omit<TemplateResult, 'failures'>> {
  const kept: string[] = [];
  for (const { path } of force ? [] : files) if (await io.exists(path)) kept.push(path);
  const missing = files.filter(({ path }) => !kept.includes(path));
  await io.replaceFiles(
    missing.map(({ path, template: { pages, title } }) => ({
      path,
      write: (temporary) => io.writeWorkbook(temporary, pages, { title }),
    })),
    { force, lock },
  );
  return { written: missing.map(({ path }) => path), kept };
}

/** Whether an output is to be the workbook itself, and not the folder for it. */
function isWorkbook(output: string): boolean {
  return /\.xlsx$/i.test(output);
}

type Place = Pick<TemplateRequest, 'folder' | 'month' | 'kind'>;

/** The folder of the month or of the year, whichever a template is for. */
function periodFolder({ folder, month, kind }: Place, io: Pick<Io, 'joinPath'>): string {
  return io.joinPath(folder, templatePeriod(kind, month));
}

/** Templates lie beside the inputs of the month or year, never in them: empty ones are no inputs. */
function templateFolder(place: Place, io: Pick<Io, 'joinPath'>): string {
  return io.joinPath(periodFolder(place, io), 'templates');
}

function nameFiles(
  templates: readonly Template[],
  request: TemplateRequest,
  io: TemplateIo,
): readonly TemplateFile[] {
  const { output } = request;
  if (output !== null && isWorkbook(output)) {
    const [template, ...others] = templates;
    if (template !== undefined && others.length === 0) return [{ path: output, template }];
    throw new PlanFailure('usage', 'F101', {
      option: '-o',
      value: output,
      expected: `…/ (${templates.length} .xlsx)`,
    });
  }
  const folder = output ?? templateFolder(request, io);
  const taken = new Set<string>();
  return templates.map((template) => {
    let name = template.name;
    for (let i = 2; taken.has(name.toUpperCase()); i++) name = `${template.name} (${i})`;
    taken.add(name.toUpperCase());
    return { path: io.joinPath(folder, `${name}.xlsx`), template };
  });
}
