import { PlanFailure } from '../domain/failure.ts';
import type { Issue } from '../domain/issue.ts';
import type { Language } from '../domain/language.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { Annotation } from '../sheets/page.ts';
import type { PageContext } from '../sheets/pages/page-context.ts';
import { annotationWordsOf, EARLIER_MARKS, type AnnotationWords } from '../sheets/words/annotation-words.ts';
import { collectInputs } from './collect-inputs.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo, Io } from './io.ts';
import { readLimitsOf } from './read-policy-file.ts';
import { refuseInput } from './refuse-input.ts';

/** Which problems to mark in copies of the inputs. */
export interface AnnotationRequest {
  /** What was read. */
  readonly inputs: InputRequest;
  /** What was found in it. */
  readonly issues: readonly Issue[];
  /** Where the copies go; null: `annotated` beside the inputs. */
  readonly folder: string | null;
  /** Whether to overwrite copies that somebody has worked on. */
  readonly force: boolean;
  readonly language: Language;
  /** A problem in that language. */
  readonly describe: PageContext['describe'];
}

/** What is needed of the machine. */
export interface AnnotationIo extends InputIo, Pick<Io, 'replaceFiles' | 'makeFolder' | 'isSameFile'> {
  annotateWorkbook(
    path: string,
    target: string,
    annotation: Annotation,
    limits: ReadingLimits,
  ): Promise<void>;
}

/** The copies, and the inputs of which none could be made. */
export interface AnnotationResult {
  readonly copies: readonly string[];
  /** Tables in text, which has no place for colours and comments. */
  readonly inText: readonly string[];
  /** Workbooks of one name: problems are told by the names of files. */
  readonly alike: readonly string[];
}

const FOLDER = 'annotated';
const AUTHOR = 'plan';
const WIDTHS = { severity: 12, place: 30, value: 22, message: 52, help: 52 };

/**
 * Writes, for every workbook with problems, a copy under the same name in another folder: bad cells are coloured and
 * commented, and a first sheet lists the problems. All copies are written or none; an input is never overwritten, nor a
 * copy that somebody has worked on.
 *
 * @throws PlanFailure F404 where a copy would take the place of an input; F401 where somebody has worked on the copy that
 *   stands there, or it is none; what else `replaceFiles` throws
 */
export async function annotateInputs(
  { inputs, issues, folder, force, language, describe }: AnnotationRequest,
  io: AnnotationIo,
): Promise<AnnotationResult> {
  const { files, monthFolder } = await collectInputs(inputs, io);
  const limits = await readLimitsOf(inputs, io);
  const target = folder ?? io.joinPath(monthFolder, FOLDER);
  const names = files.map((path) => io.fileName(path));
  const withIssues = files.filter((path) => issues.some(({ file }) => file === io.fileName(path)));
  const isAlone = (path: string): boolean =>
    names.indexOf(io.fileName(path)) === names.lastIndexOf(io.fileName(path));
  const isText = (path: string): boolean => /\.(csv|tsv|txt)$/i.test(path);
  const books = withIssues.filter((path) => !isText(path));
  const outputs = books.filter(isAlone).map((path) => {
    const file = io.fileName(path);
    const own = issues.filter((issue) => issue.file === file);
    const annotation = annotationOf(file, own, annotationWordsOf(language), describe);
    return {
      path: io.joinPath(target, file),
      write: (temporary: string) => io.annotateWorkbook(path, temporary, annotation, limits),
    };
  });
  for (const { path } of outputs) await refuseInput(path, files, io, { copy: 'yes' });
  if (outputs.length > 0) await io.makeFolder(target);
  await io.replaceFiles(outputs, { force }).catch(sayCopy);
  return {
    copies: outputs.map(({ path }) => path),
    inText: withIssues.filter(isText),
    alike: books.filter((path) => !isAlone(path)),
  };
}

/** Whose file stands in the way, in words for copies: most likely the program wrote it and somebody corrected it since. */
function sayCopy(error: unknown): never {
  if (!(error instanceof PlanFailure) || error.code !== 'F401') throw error;
  throw new PlanFailure(error.kind, error.code, { ...error.params, copy: 'yes' });
}

function annotationOf(
  file: string,
  issues: readonly Issue[],
  words: AnnotationWords,
  describe: AnnotationRequest['describe'],
): Annotation {
  const columns = (Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map((name) => {
    return { title: words.columns[name], width: WIDTHS[name] };
  });
  const marks = issues.flatMap((issue) => {
    const { sheet, cell, severity, code } = issue;
    if (sheet === null || cell === null) return [];
    const { message, help } = describe(issue);
    return [{ sheet, cell, severity, text: words.comment(words.severity(severity, code), message, help) }];
  });
  const problems = issues.map((issue) => {
    const { severity, code, sheet, cell, header, value } = issue;
    const { message, help } = describe(issue);
    const texts = [
      words.severity(severity, code),
      words.place(sheet, cell, header),
      value === null ? '' : words.value(value),
      message,
      help,
    ];
    return { severity, texts, link: sheet === null ? null : { sheet, cell: cell ?? 'A1' } };
  });
  const { sheet: name, note, threaded } = words;
  const listing = { name, title: words.title(file), note, columns, problems, threaded };
  return { author: AUTHOR, marks, listing, earlier: EARLIER_MARKS };
}
