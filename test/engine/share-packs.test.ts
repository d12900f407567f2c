import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharePacks } from '../../src/engine/share-packs.ts';

interface Claim {
  readonly weight: number;
  readonly want: number;
  readonly served: number;
}

const anyClaims = (most: number) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: most }), fc.nat())
      .map(([weight, want, part]) => ({ weight, want, served: want === 0 ? 0 : part % (want + 1) })),
    { minLength: 1, maxLength: 30 },
  );

function share(claims: readonly Claim[], packs: number): { given: number; served: number[] } {
  const served = Float64Array.from(claims, (claim) => claim.served);
  const given = sharePacks(
    {
      weight: Float64Array.from(claims, (claim) => claim.weight),
      want: Float64Array.from(claims, (claim) => claim.want),
      served,
    },
    0,
    claims.length,
    packs,
  );
  return { given, served: Array.from(served) };
}

/** The rule as it is told: one pack after the other, to the least (served + ½) / weight. */
function shareOneByOne(claims: readonly Claim[], packs: number): number[] {
  const served = claims.map((claim) => claim.served);
  for (let given = 0; given < packs; given++) {
    let next = -1;
    claims.forEach(({ weight, want }, i) => {
      if (served[i]! >= want) return;
      const less = next < 0 || (2 * served[i]! + 1) * claims[next]!.weight < (2 * served[next]! + 1) * weight;
      if (less) next = i;
    });
    if (next < 0) break;
    served[next]!++;
  }
  return served;
}

describe('sharing packs in bulk', () => {
  test('gives what giving one pack at a time gives', () => {
    fc.assert(
      fc.property(anyClaims(500), fc.integer({ min: 0, max: 8000 }), (claims, packs) => {
        expect(share(claims, packs).served).toEqual(shareOneByOne(claims, packs));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('gives out every pack that somebody wants, and says how many', () => {
    fc.assert(
      fc.property(anyClaims(1_000_000), fc.integer({ min: 0, max: 20_000_000 }), (claims, packs) => {
        const { given, served } = share(claims, packs);
        const missing = claims.reduce((sum, claim) => sum + claim.want - claim.served, 0);
        const got = served.reduce((sum, value, i) => sum + value - claims[i]!.served, 0);
        expect(given).toBe(Math.min(packs, missing));
        expect(got).toBe(given);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('splits a million packs between equals to the pack, the first one more', () => {
    const equal = { weight: 1_000_000, want: 1_000_000, served: 0 };
    expect(share([equal, equal, equal], 1_000_000).served).toEqual([333_334, 333_333, 333_333]);
  });
});
