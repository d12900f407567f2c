import type { PushProblem } from './describe-push.ts';

/** What every area lacks of its target after a push of so much per cell. */
export function shortfallOf(problem: PushProblem, push: Float64Array): Float64Array {
  const lack = problem.areaTarget.slice();
  push.forEach((amount, cell) => {
    lack[problem.territoryArea[Math.floor(cell / problem.series)]!]! -= problem.planned[cell]! + amount;
  });
  return lack.map((amount) => Math.max(0, amount));
}
