import * as z from 'zod';
import type { Column } from './column.ts';
import type { SheetKind } from './sheet-kind.ts';
import { titleKey } from './text.ts';

/** How people write what `row-schema.ts` checks as numbers and texts. */
const WRITTEN: Readonly<Record<string, object>> = {
  date: { type: 'string', format: 'date' },
  month: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
};

/** A column in the JSON Schema of its table. */
export interface ColumnSchema {
  readonly title: string;
  /** What its cells must be: text, units, pack, yuan, date, month, year or class. */
  readonly 'x-rule': string;
  readonly 'x-titles': { readonly zh: string; readonly en: string };
  /** Other titles that mean the column, each as one of its spellings; case, spaces and punctuation do not count. */
  readonly 'x-aliases': readonly string[];
  /** Titles that mean it where the other columns agree. */
  readonly 'x-hints': readonly string[];
  /** Whether a blank cell means the same as above. */
  readonly 'x-carried': boolean;
  readonly [keyword: string]: unknown;
}

/** The JSON Schema of a row of a table, dates and months as people write them. */
export interface KindSchema {
  readonly title: string;
  readonly properties: Readonly<Record<string, ColumnSchema>>;
  /** Columns that every such table has. */
  readonly required: readonly string[];
  /** Groups of columns of which it has at least one. */
  readonly allOf: readonly { readonly anyOf: readonly { readonly required: readonly string[] }[] }[];
  readonly [keyword: string]: unknown;
}

/** Describes a kind of table for programs and people, from what reads and checks it. */
export function kindJsonSchema(kind: SheetKind): KindSchema {
  const shape =
    kind.row instanceof z.ZodObject ? (kind.row.shape as Readonly<Record<string, z.ZodType>>) : {};
  const properties = Object.entries(kind.columns).map(([field, column]) => [
    field,
    { ...describeColumn(column, shape[field]!), 'x-carried': kind.carried.includes(field) },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: kind.name,
    type: 'object',
    properties: Object.fromEntries(properties) as KindSchema['properties'],
    required: kind.needs.flatMap((group) => (group.length === 1 ? group : [])),
    allOf: kind.needs
      .filter((group) => group.length > 1)
      .map((group) => ({ anyOf: group.map((field) => ({ required: [field] })) })),
    'x-monthly': kind.monthly,
  };
}

function describeColumn(
  { zh, en, titles, hints }: Column,
  schema: z.ZodType,
): Omit<ColumnSchema, 'x-carried'> {
  const optional = schema instanceof z.ZodNullable;
  const { rule, ...checked } = z.toJSONSchema(optional ? (schema.unwrap() as z.ZodType) : schema);
  delete checked.$schema;
  const written = WRITTEN[String(rule)] ?? checked;
  const own = new Set([zh, en].map(titleKey));
  return {
    title: `${zh} / ${en}`,
    ...(optional ? { anyOf: [written, { type: 'null' }] } : written),
    'x-rule': String(rule),
    'x-titles': { zh, en },
    'x-aliases': oneOfEach(titles).filter((title) => !own.has(titleKey(title))),
    'x-hints': oneOfEach(hints),
  };
}

/** One spelling of every title. */
function oneOfEach(titles: readonly string[]): readonly string[] {
  return [...new Map(titles.toReversed().map((title) => [titleKey(title), title])).values()].toReversed();
}
