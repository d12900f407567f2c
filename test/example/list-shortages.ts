import { buildPlan, DEFAULT_POLICY, openWorkbook, parseMonth, readInputs, yuanFromFen } from 'plan';

const [monthText = '', ...paths] = process.argv.slice(2);
const month = parseMonth(monthText);
if (month === null) throw new Error(`no month: ${monthText}`);
const workbooks = await Promise.all(paths.map((path) => openWorkbook(path)));
const { inputs, issues } = await readInputs(workbooks, month, null);
if (inputs === null)
  throw new Error(issues.map(({ code, file, cell }) => `${code} ${file} ${cell}`).join('\n'));

const plan = buildPlan(inputs, DEFAULT_POLICY);
console.log('plan', yuanFromFen(plan.kpis.plan));
for (const { partNo, short } of plan.parts) if (short > 0) console.log('short', partNo, short);
