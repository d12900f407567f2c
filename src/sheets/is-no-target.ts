/** What rows of an annual plan say beside targets: last year, what was reached, shares, averages. */
const OTHER_ROW =
  /平均|[人月店户]均|均值|average|去年|上年|前年|同期|同比|环比|占比|完成|达成|增长|增幅|实际|实绩|预留|last year|actual|growth|share/i;

/** Whether the name in the place of a territory says that its row holds no targets. */
export function isNoTarget(territory: string | null): boolean {
  return territory !== null && OTHER_ROW.test(territory);
}
