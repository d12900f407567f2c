/**
 * Says from which source every planned pack comes, for one part: first in, first out.
 *
 * The kinds of use take turns in the order given, and in each kind the rows, so that with rows in order of
 * their due dates nothing planned on time is pegged to what arrives later. Every pack is pegged once.
 *
 * @param uses per kind, the packs of each row and whether it may draw on `forPull` only.
 * @param forPull packs of each source that pull may use, in order of arrival.
 * @param all packs of each source.
 * @returns packs per row and source, at `row * all.length + source`.
 */
export function pegSupply(
  uses: readonly { readonly packs: Float64Array; readonly isPull: boolean }[],
  forPull: Float64Array,
  all: Float64Array,
): Float64Array {
  const rows = uses[0]!.packs.length;
  const pegged = new Float64Array(rows * all.length);
  const used = new Float64Array(all.length);
  for (const { packs, isPull } of uses) {
    const limit = isPull ? forPull : all;
    let source = 0;
    for (let row = 0; row < rows; row++) {
      for (let open = packs[row]!; open > 0 && source < all.length;) {
        const taken = Math.min(open, limit[source]! - used[source]!);
        pegged[row * all.length + source]! += taken;
        used[source]! += taken;
        open -= taken;
        if (open > 0) source++;
      }
    }
  }
  return pegged;
}
