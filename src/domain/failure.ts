/** Why the program had to stop: data to mend, a wrong command line, a file that cannot be read or written. */
export type FailureKind = 'data' | 'usage' | 'file';

/**
 * Every reason to stop, by its stable code: 1xx the command line, 2xx reading files, 3xx limits, 4xx writing files,
 * 5xx what a plan must be before it is acted on.
 * In backquotes: the `params` that the messages name; 2xx and 3xx always have
 * `file`, 3xx mostly `limit`, 4xx `path`; `reason` and `format` are code words that the messages translate.
 */
export type FailureCode =
  | 'F101' // an option's value cannot be understood: `option`, `value`, `expected`: a form such as YYYY-MM
  | 'F102' // no input workbooks where they were looked for: `places`
  | 'F103' // an unknown option: `option`, `nearest` when one is near
  | 'F104' // an unknown command: `command`, `nearest` when one is near
  | 'F105' // an option stands without its value: `option`
  | 'F106' // an option that must be given is not: `option`, `instead` what might have been meant
  | 'F107' // an argument that must be given is not: `argument`
  | 'F108' // an argument that nobody asked for: `argument`
  | 'F109' // the policy file is no JSON object: `path`, `line` where known
  | 'F110' // an unknown name in the policy: `name`, `nearest` when one is near, `known`
  | 'F111' // a value that the policy does not allow: `name`, `value`, `allowed`
  | 'F112' // a part or store that the month does not have: `field`, `name`, `nearest` when one is near
  | 'F113' // a folder that is not there, a place of a batch that is no company's folder and holds none: `path`, `month`
  | 'F114' // no file of actual sales where they were looked for: `places`
  | 'F201' // no such file
  | 'F202' // not a regular file
  | 'F203' // the file may not be read, or another program holds it
  | 'F204' // an old or foreign spreadsheet format (.xls, .xlsb, .ods, .et, .numbers): `format` names it
  | 'F205' // protected by a password
  | 'F206' // no workbook at all: `format` says what it is (html, text that is not called .csv, empty, pdf, …)
  | 'F207' // damaged: truncated, wrong checksum, malformed XML, a broken quote; `part`, `reason`, `detail`, in a .csv `line`
  | 'F208' // a document type or entity declaration
  | 'F209' // the JSON of a plan that cannot be one of ours: damaged, edited or of another version; `field` where known
  | 'F210' // the month has no plan yet: `file` that was looked for, `month`
  | 'F211' // no plan workbook of the month: `file`, `month`; `found`: the month that it is of, where it stands in the way
  | 'F212' // a plan workbook without its JSON beside it: `file`, `path` that was looked for
  | 'F213' // the month has no such earlier plan: `month`, `revision`, `known`: those there are, `file`: their folder; without `revision` its plan was made once
  | 'F214' // the JSON of an achievement that cannot be one of ours; `field` where known
  | 'F301' // the file is larger than the limit
  | 'F302' // more parts than the limit
  | 'F303' // a part inflates beyond the limit
  | 'F304' // all parts together inflate beyond the limit
  | 'F305' // compressed beyond the ratio an honest workbook has
  | 'F306' // more sheets than the limit
  | 'F307' // more rows or columns than a sheet can have
  | 'F308' // a text longer than a cell can hold
  | 'F309' // XML nested deeper than the limit
  | 'F310' // more merged ranges than the limit
  | 'F311' // more shared text than the limit
  | 'F312' // more XML elements, or places for cells, than what the workbook holds may take
  | 'F401' // the output exists and is not ours; `copy` of a marked-up copy, which somebody may have worked on
  | 'F402' // the output is open in another program
  | 'F403' // the output cannot be written
  | 'F404' // an output would take the place of an input; `copy` of a marked-up copy
  | 'F405' // another run holds the folder: `user`, `host`, `pid`, `command`, `started`, empty where unknown
  | 'F406' // a change that was begun in the folder cannot be completed: `path` of the journal, `reason`
  | 'F501' // the plan has no workbook: `file`, `month`
  | 'F502' // workbook and JSON of the plan do not say the same any more: `file`, `month`
  | 'F503' // the workbook holds edits that the plan was not made around: `file`, `month`
  | 'F504' // inputs were changed since the plan was made: `files`, `month`
  | 'F505' // somebody else has approved the plan: `by`, `at`
  | 'F506' // the plan is not approved: `month`
  | 'F507' // lines without an answer: `names` of the salespeople with the number of their lines
  | 'F508'; // a new plan would make answers void that are not taken over: `names` as in F507, `month`

/**
 * The one error that is thrown on purpose and printed without a stack; every other exception is a bug.
 * `code` names the message in the catalogue, `params` fill it.
 */
export class PlanFailure extends Error {
  readonly kind: FailureKind;
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(kind: FailureKind, code: FailureCode, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'PlanFailure';
    this.kind = kind;
    this.code = code;
    this.params = params;
  }
}
