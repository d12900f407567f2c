import type { KindName, SheetKind } from './sheet-kind.ts';

const found = new WeakMap<readonly SheetKind[], Map<KindName, readonly SheetKind[]>>();

/** Those of the kinds that have this name, as the same array each time: what is known of titles is remembered by it. */
export function kindsNamed(kinds: readonly SheetKind[], name: KindName): readonly SheetKind[] {
  const byName = found.get(kinds) ?? new Map<KindName, readonly SheetKind[]>();
  found.set(kinds, byName);
  const named = byName.get(name) ?? kinds.filter((kind) => kind.name === name);
  byName.set(name, named);
  return named;
}
