import type { PartNo, Store } from '../../src/domain/inputs.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { amountOf, sumFen, type Fen } from '../../src/domain/money.ts';
import { parseDay, type Day, type Month } from '../../src/domain/month.ts';
import { compareText } from '../../src/domain/order.ts';
import type { PartBalance, Peg, PlanLine, SalesPlan, SeriesMix } from '../../src/domain/plan.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { makeKpis } from '../domain/make-kpis.ts';
import type { PlanOrigin } from '../../src/sheets/plan-document.ts';
import type { PageContext } from '../../src/sheets/pages/page-context.ts';

const TERRITORIES = ['华东', '华南', '西北高原及周边'];
const PEOPLE = ['张伟', '李娜', '王芳'];
const SERIES = ['朗逸', 'CR-V', '秦 PLUS', '五菱宏光'];
const AS_OF = parseDay('2026-12-05')!;

/** Numbers that look random and are the same on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A plan of `count` lines that adds up as a real one does; its numbers mean nothing. */
export function makePlan(count: number, seed = 1): SalesPlan {
  const next = numbers(seed);
  const stores = Math.max(2, Math.ceil(count / 25));
  const lines = Array.from({ length: count }, (_, i) => makeLine(i, i % stores, next)).sort(
    (a, b) => compareText(a.store, b.store) || compareText(a.partNo, b.partNo) || a.due - b.due,
  );
  const partNos = [...new Set(lines.map(({ partNo }) => partNo))].sort(compareText);
  const territories = [...new Set(lines.map(({ territory }) => territory))]
    .sort(compareText)
    .map((territory) => {
      const own = lines.filter((line) => line.territory === territory);
      const plan = sumFen(own.map(({ amount }) => amount));
      const pull = sumFen(own.map((line) => amountOf(line.unitPrice, line.onTime + line.late)));
      const target = Math.round(plan * (0.9 + next(30) / 100)) as Fen;
      const shortfall = Math.max(0, target - plan) as Fen;
      return { territory, target, pull, plan, shortfall, attainment: target === 0 ? null : plan / target };
    });
  const target = sumFen(territories.map((row) => row.target));
  const plan = sumFen(territories.map((row) => row.plan));
  const shortfall = sumFen(territories.map((row) => row.shortfall));
  return {
    month: '2026-12' as Month,
    asOf: AS_OF,
    policy: DEFAULT_POLICY,
    lines,
    stores: storesOf(lines),
    parts: partNos.map((partNo) => makePart(partNo, lines, next)),
    territories,
    series: [null, ...territories.map(({ territory }) => territory)].flatMap((territory) =>
      mixOf(territory, lines),
    ),
    mix: [
      { territory: null, before: 0.123, after: 0.081 },
      ...territories.map(({ territory }) => ({ territory, before: 0.2, after: null })),
    ],
    commitments: partNos.slice(0, 4).map((partNo, i) => ({
      supplier: `华东汽配制造有限公司 ${i}`,
      partNo,
      quantity: 40,
      placed: i === 0 ? 40 : next(40),
    })),
    certificates: [
      { goal: 'commitment', reached: 125_000 as Fen, best: 120_000 as Fen, binding: [] },
      {
        goal: 'target',
        reached: shortfall,
        best: shortfall,
        binding: [
          { limit: 'cap', territory: '华东', series: '朗逸', amount: 1_200_000 as Fen },
          { limit: 'stock', territory: null, series: 'CR-V', amount: 34_500_050 as Fen },
        ],
      },
    ],
    kpis: makeKpis({
      target,
      pull: sumFen(territories.map((row) => row.pull)),
      plan,
      shortfall,
      attainment: target === 0 ? null : plan / target,
      fillRateOnTime: count === 0 ? null : 0.91,
      fillRateTotal: count === 0 ? null : 0.954,
      negotiationLines: lines.filter(({ negotiate }) => negotiate).length,
      freePushed: sumFen(lines.map((line) => amountOf(line.unitPrice, line.free))),
      negotiationAmount: 1_234_500 as Fen,
      remaining: 98_765_400 as Fen,
      fillRateWorst: count === 0 ? null : 0.25,
      fillRateWorstStore: count === 0 ? null : lines[0]!.store,
      series: [{ series: '朗逸', target, pull: plan, plan, shortfall, attainment: 0.9 }],
      salespeople: territories.map(({ territory, target, pull, plan, attainment }) => ({
        ...{ salesperson: PEOPLE[0]!, territory, target, targetDerived: true },
        ...{ pull, plan, attainment },
      })),
    }),
    notes: [issue('W401', null)],
  };
}

function storesOf(lines: readonly PlanLine[]): readonly Store[] {
  const stores = lines.map(({ store, territory, salesperson }) => ({ store, territory, salesperson }));
  const byName = new Map(stores.map((store) => [store.store, { ...store, priority: null }]));
  return [...byName.values()];
}

function makeLine(i: number, store: number, next: (below: number) => number): PlanLine {
  const territory = store % TERRITORIES.length;
  const pack = [1, 1, 2, 10][next(4)]!;
  const intent = next(9) === 0 ? 0 : 1 + next(60);
  const wanted = Math.ceil(intent / pack) * pack;
  const short = next(4) === 0 ? Math.min(wanted, pack * next(5)) : 0;
  const late = next(5) === 0 ? Math.min(wanted - short, pack * next(4)) : 0;
  const pushed = () => (next(6) === 0 || intent === 0 ? pack * (1 + next(3)) : 0);
  const [lift, commitment, excess, free] = [pushed(), pushed(), pushed(), pushed()];
  const onTime = wanted - short - late;
  const plan = onTime + late + lift + commitment + excess + free;
  const due = (AS_OF + 2 + next(24)) as Day;
  const unitPrice = (100 + next(900_000)) as Fen;
  const pegs: Peg[] = [];
  if (plan - late > 0) pegs.push({ supply: 'on-hand', eta: null, qty: plan - late });
  if (late > 0) pegs.push({ supply: 'in-transit', eta: (due + 1 + next(3)) as Day, qty: late });
  const round = wanted - intent;
  return {
    store: `${TERRITORIES[territory]}第${String(store).padStart(3, '0')}专卖店`,
    territory: TERRITORIES[territory]!,
    // The same name serves two territories: two persons.
    salesperson: PEOPLE[(store >> 2) % PEOPLE.length]!,
    partNo: `0${1000 + (i % 400)}-${String.fromCharCode(65 + (i % 7))}` as PartNo,
    series: SERIES[i % SERIES.length]!,
    ...{ unitPrice, pack, due, intent, round, onTime, late, short, trim: 0 },
    ...{ lift, commitment, excess, free, lock: 0, plan, amount: amountOf(unitPrice, plan) },
    negotiate: plan !== intent || late > 0,
    pegs,
  };
}

function makePart(partNo: PartNo, lines: readonly PlanLine[], next: (below: number) => number): PartBalance {
  const own = lines.filter((line) => line.partNo === partNo);
  const planned = own.reduce((sum, line) => sum + line.plan, 0);
  const remaining = next(40);
  const safetyStock = next(30);
  return {
    partNo,
    name: `机油滤清器 ${partNo}`,
    series: own[0]!.series,
    partClass: next(4) === 0 ? 'non-mainstream' : 'mainstream',
    unitPrice: own[0]!.unitPrice,
    pack: own[0]!.pack,
    suppliers: next(3) === 0 ? [] : ['华东汽配制造有限公司'],
    demand: next(50) / 6,
    onHand: Math.max(0, planned + remaining - 5),
    safetyStock,
    inTransit: 5,
    intent: own.reduce((sum, line) => sum + line.intent, 0),
    planned,
    remaining,
    short: own.reduce((sum, line) => sum + line.short, 0),
    replenish: Math.max(0, safetyStock - remaining),
  };
}

function mixOf(territory: string | null, lines: readonly PlanLine[]): readonly SeriesMix[] {
  const own = lines.filter((line) => territory === null || line.territory === territory);
  const total = own.reduce((sum, line) => sum + line.amount, 0);
  return SERIES.filter((series) => own.some((line) => line.series === series)).map((series, i) => {
    const after =
      own.filter((line) => line.series === series).reduce((sum, line) => sum + line.amount, 0) / total;
    return {
      territory,
      series,
      reference: i === 3 ? null : 0.25,
      before: after * 0.9,
      after,
      flag: i === 1 ? 'over' : null,
    };
  });
}

function issue(code: Issue['code'], cell: string | null): Issue {
  return {
    code,
    severity: 'warning',
    file: cell === null ? null : '2026年12月订货意向-华东.xlsx',
    sheet: cell === null ? null : '订货意向',
    cell,
    header: cell === null ? null : '数量',
    value: cell === null ? null : '12 件',
    params: {},
  };
}

/** What goes with a plan that was made from nothing, for the first time. */
export const NO_ORIGIN: PlanOrigin = {
  ...{ status: 'draft', revision: 1, language: 'zh', approval: null },
  ...{ inputs: [], diagnostics: [], edits: [], answers: [] },
};

/** What goes with a made-up plan. */
export const CONTEXT: PageContext = {
  ...NO_ORIGIN,
  content: 'c0'.repeat(32),
  inputs: [
    { kind: 'forecast', file: '2026年12月订货意向-华东.xlsx', sha256: 'ab'.repeat(32), rows: 812 },
    { kind: 'annual', file: '2026 年度计划.xlsx', sha256: '0c'.repeat(32), rows: 36 },
  ],
  diagnostics: [issue('W224', 'D12'), issue('W224', 'D13')],
  describe: ({ code }) => ({
    message: `${code}: 数字后面带着单位，已按数字读取。The number has a unit behind it; it was read as the number.`,
    help: '如有不符，请改正单元格。Mend the cell if that is not what you meant.',
  }),
};
