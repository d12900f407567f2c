import type { Fields, SheetKind } from './sheet-kind.ts';

const blanks = new Map<SheetKind, Fields>();

/** The fields of a row that says nothing: to be copied, since every row of a sheet begins with them. */
export function blankFields(kind: SheetKind): Fields {
  let fields = blanks.get(kind);
  if (fields === undefined) {
    fields = Object.fromEntries(Object.keys(kind.columns).map((field) => [field, null]));
    blanks.set(kind, fields);
  }
  return fields;
}
