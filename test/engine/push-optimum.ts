import highsModule from 'highs';
import type { PlanInputs } from '../../src/domain/inputs.ts';
import type { Goal, SalesPlan } from '../../src/domain/plan.ts';
import type { Policy } from '../../src/domain/policy.ts';
import type { Area, Push } from './push-facts.ts';
import { readFacts } from './push-facts.ts';

// The package's types describe its CommonJS build; what Node imports is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;
const highs = await loadHighs();
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What a goal that is held may lose again: more than the solver's tolerance, far less than a fen matters. */
const SLACK = 1e-6;

/** One term of a linear sum. */
type Term = readonly [coefficient: number, variable: string];

/** A linear program that grows: goals already met are added to it as rows. */
interface Program {
  readonly rows: string[];
  /** Amounts are divided by this, for a solver whose tolerances are absolute. */
  readonly unit: number;
}

/**
 * The best value of every push goal given those before it, by linear programs over stores × parts × pools that
 * share no code with the engine; from the inputs and what the plan pulls and lifts. `tolerance` is what the solver's
 * own inexactness may make of a value. All in fen.
 */
export function pushOptimum(
  inputs: PlanInputs,
  policy: Policy,
  plan: SalesPlan,
): { readonly best: Record<Goal, number>; readonly tolerance: number } {
  const facts = readFacts(inputs, policy, plan);
  const amounts = [
    ...facts.caps.map((place) => place.cap),
    ...facts.areas.map((area) => area.lack),
    ...facts.cells.map((cell) => Math.abs(cell.ahead)),
  ];
  const program: Program = { rows: [], unit: Math.max(1, Math.max(...amounts) / 1e4) };
  const { rows, unit } = program;
  const pushes = (match: (push: Push) => boolean) =>
    facts.pushes.filter(match).map((push): Term => [1, push.name]);

  for (const part of facts.parts) {
    for (const [pool, amount] of Object.entries(part.pools)) {
      atMost(
        rows,
        pushes((push) => push.partNo === part.partNo && push.pool === pool),
        amount / unit,
      );
    }
  }
  for (const { store, series, cap } of facts.caps) {
    atMost(
      rows,
      pushes((push) => push.store === store && push.series === series),
      cap / unit,
    );
  }
  for (const area of facts.areas) {
    const own = pushes((push) => area.territories.includes(push.territory));
    atLeast(rows, [...own, [1, area.name]], area.lack / unit);
  }
  for (const cell of facts.cells) {
    const own = pushes((push) => push.territory === cell.territory && push.series === cell.series);
    const minus = own.map(([, name]): Term => [-1, name]);
    atLeast(rows, [[1, cell.name], ...minus], cell.ahead / unit);
    atLeast(rows, [[1, cell.name], ...own], -cell.ahead / unit);
  }

  const placed = (pool: string) => {
    const goal = pushes((push) => push.pool === pool);
    const most = -minimise(
      program,
      goal.map(([, name]) => [-1, name]),
    );
    atLeast(rows, goal, most - SLACK);
    return sum(facts.parts.map(({ pools }) => pools[pool as keyof typeof pools])) - most * unit;
  };
  const least = (goal: readonly Term[]) => {
    const value = minimise(program, goal);
    atMost(rows, goal, value + SLACK);
    return value * unit;
  };
  const commitment = placed('commitment');
  const target = least(facts.areas.map((area): Term => [1, area.name]));
  holdWorstFirst(program, facts.areas);
  const excess = placed('excess');
  const mix = least(facts.cells.map((cell): Term => [1, cell.name]));
  const free = least(pushes((push) => push.pool === 'free'));
  return { best: { commitment, target, excess, mix, free }, tolerance: 100 * SLACK * unit };
}

/** Holds the shortfalls to those whose worst share of the target is least, then the next worst. */
function holdWorstFirst({ rows, unit }: Program, areas: readonly Area[]): void {
  let open = areas.filter((area) => area.lack > 0);
  while (open.length > 0) {
    const levelled = open.map((area) => `${area.name} - ${area.target / unit} level <= 0`);
    const level = minimise({ rows: [...rows, ...levelled], unit }, [[1, 'level']]);
    const limits = open.map((area) => `${area.name} <= ${level * (area.target / unit) + SLACK}`);
    const settled = open.filter((area) => {
      const least = minimise({ rows: [...rows, ...limits], unit }, [[1, area.name]]);
      return least > (level * area.target) / unit - 1e-5;
    });
    for (const area of settled) rows.push(`${area.name} <= ${(level * area.target) / unit + SLACK}`);
    if (settled.length === 0) throw new Error('no area holds the level');
    open = open.filter((area) => !settled.includes(area));
  }
}

function atMost(rows: string[], terms: readonly Term[], limit: number): void {
  if (terms.length > 0) rows.push(`${write(terms)} <= ${limit}`);
}

function atLeast(rows: string[], terms: readonly Term[], limit: number): void {
  if (terms.length > 0) rows.push(`${write(terms)} >= ${limit}`);
}

function write(terms: readonly Term[]): string {
  return terms
    .map(([coefficient, name]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`)
    .join(' ');
}

/** The least value of a sum of variables, all of them at least 0. */
function minimise({ rows }: Program, goal: readonly Term[]): number {
  if (goal.length === 0) return 0;
  const constraints = rows.map((row, r) => `r${r}: ${row}`).join('\n');
  const solution = highs.solve(`Minimize\ngoal: ${write(goal)}\nSubject To\n${constraints}\nEnd\n`);
  if (solution.Status !== 'Optimal') throw new Error(`${solution.Status}\n${constraints}`);
  return solution.ObjectiveValue;
}
