import { describe, expect, it } from 'vitest';
import { initCompany } from '../../src/app/init-company.ts';
import { makeTemplates, type TemplateIo, type TemplateRequest } from '../../src/app/make-templates.ts';
import { PlanFailure } from '../../src/domain/failure.ts';
import type { Month } from '../../src/domain/month.ts';
import { gridWorkbook } from '../sheets/support/grid.ts';
import { machineOf, smallMonth } from './support/small-month.ts';

/** A machine in memory that remembers which files and folders it has. */
function companyOf(workbooks: Parameters<typeof machineOf>[0], there: readonly string[] = []) {
  const machine = machineOf(workbooks);
  const folders = new Set<string>();
  const io: TemplateIo = {
    ...machine,
    makeFolder: async (path) => void folders.add(path),
    exists: async (path) => there.includes(path) || machine.written.has(path),
  };
  return { io, folders, written: machine.written };
}

const init = (io: TemplateIo, month = '2026-12') =>
  initCompany({ folder: 'co', month: month as Month, language: 'zh' }, io);

const template: TemplateRequest = {
  ...{ kind: 'forecast', month: '2027-01' as Month, folder: 'co', language: 'zh' },
  ...{ salesperson: null, territory: null, output: null, force: false },
};

describe('plan init', () => {
  it('lays out policy, note, and the folders of year and month with templates, but no inputs', async () => {
    const { io, folders, written } = companyOf([]);
    const result = await init(io);
    expect([...folders]).toEqual([
      'co/2026/inputs',
      'co/2026-12/inputs',
      'co/2026/templates',
      'co/2026-12/templates',
    ]);
    expect(result).toEqual({ written: [...written.keys()], kept: [], failures: [] });
    expect(result.written).toEqual([
      'co/plan.config.json',
      'co/说明.txt',
      'co/2026/templates/年度计划-2026.xlsx',
      'co/2026/templates/专卖店清单-2026.xlsx',
      'co/2026-12/templates/订货预测-2026-12.xlsx',
      'co/2026-12/templates/库存清单-2026-12.xlsx',
      'co/2026-12/templates/销售历史-2026-12.xlsx',
    ]);
  });

  it('leaves everything alone that is there', async () => {
    const { io, written } = companyOf([]);
    await init(io);
    const before = [...written];
    const again = await init(io);
    expect([again.written, again.kept.length]).toEqual([[], 7]);
    expect([...written]).toEqual(before);
  });

  it('adds a further month of the year with what the months before know, and nothing else', async () => {
    const { io } = companyOf(smallMonth(), ['co/plan.config.json', 'co/说明.txt']);
    const { written, kept } = await init(io, '2027-01');
    expect(kept).toEqual(['co/plan.config.json', 'co/说明.txt']);
    expect(written).toContain('co/2027-01/templates/订货预测-2027-01-华东-王芳.xlsx');
  });
});

describe('plan template', () => {
  it('never replaces what is there unless forced: it may be filled in', async () => {
    const { io } = companyOf(smallMonth());
    const path = 'co/2027-01/templates/订货预测-2027-01-华东-王芳.xlsx';
    expect(await makeTemplates(template, io)).toEqual({ written: [path], kept: [], failures: [] });
    expect(await makeTemplates(template, io)).toEqual({ written: [], kept: [path], failures: [] });
    expect(await makeTemplates({ ...template, force: true }, io)).toEqual({
      written: [path],
      kept: [],
      failures: [],
    });
  });

  it('refuses a salesperson that no store has, and names the nearest', async () => {
    const { io } = companyOf(smallMonth());
    await expect(makeTemplates({ ...template, salesperson: '王方' }, io)).rejects.toMatchObject({
      code: 'F112',
      params: { field: 'salesperson', name: '王方', nearest: '王芳' },
    });
  });

  it('refuses one file for several workbooks', async () => {
    const rows = [
      ['专卖店', '片区', '销售员'],
      ['杭州店', '华东', '王芳'],
      ['长沙店', '两湖', '何伟'],
    ];
    const { io } = companyOf([gridWorkbook('stores.xlsx', { name: '店', rows })]);
    await expect(makeTemplates({ ...template, output: 'a.xlsx' }, io)).rejects.toMatchObject({
      code: 'F101',
    });
    const one = await makeTemplates({ ...template, output: 'a.xlsx', territory: '两湖' }, io);
    expect(one.written).toEqual(['a.xlsx']);
  });

  it('says which workbooks could not be asked, and fills in what the others know', async () => {
    const { io } = companyOf(smallMonth());
    const damaged: TemplateIo = {
      ...io,
      openWorkbook: async (path, limits) => {
        if (path.endsWith('annual.xlsx')) throw new PlanFailure('file', 'F207', { file: 'annual.xlsx' });
        return io.openWorkbook(path, limits);
      },
    };
    const { written, failures } = await makeTemplates(template, damaged);
    expect([written.length, failures.map(({ code }) => code)]).toEqual([1, ['F207']]);
  });
});
