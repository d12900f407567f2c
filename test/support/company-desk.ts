import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import exceljs from 'exceljs';
import { expect } from 'vitest';
import { useCases } from '../../src/main.ts';
import { runWith, type Outcome } from '../cli/support/capture.ts';

/** A sheet as somebody sees it: its table by the titles over the columns. */
export interface SheetTable {
  readonly sheet: exceljs.Worksheet;
  readonly header: number;
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * A company's folder and the people around it: they type commands, and fill in, read and save workbooks in a spreadsheet
 * program. They know of the program only what it writes.
 */
export class CompanyDesk {
  readonly folder = mkdtempSync(join(tmpdir(), 'plan-desk-'));

  /** Takes the company away. */
  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  path(...names: readonly string[]): string {
    return join(this.folder, ...names);
  }

  /** Types a command in Chinese; it must end well. */
  async plan(command: string, ...args: readonly string[]): Promise<Outcome> {
    const outcome = await this.type(command, ...args);
    expect([outcome.code, outcome.code === 0 ? '' : outcome.err], command).toEqual([0, '']);
    return outcome;
  }

  /** Types a command in Chinese, however it ends. */
  type(command: string, ...args: readonly string[]): Promise<Outcome> {
    const where = command === 'init' ? [command, this.folder] : [command, '-d', this.folder];
    return runWith([...where, ...args], useCases, { env: { LANG: 'zh_CN.UTF-8' } });
  }

  /** The files of a folder whose names begin so. */
  files(folder: string, start = ''): readonly string[] {
    return readdirSync(this.path(folder))
      .filter((name) => name.startsWith(start))
      .sort();
  }

  json(...names: readonly string[]): unknown {
    return JSON.parse(readFileSync(this.path(...names), 'utf8'));
  }

  /** Opens a workbook, does something with it, and saves it, there or elsewhere. */
  async edit(from: string, change: (workbook: exceljs.Workbook) => void, to: string = from): Promise<void> {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(this.path(from));
    change(workbook);
    await workbook.xlsx.writeFile(this.path(to));
  }

  /** Fills in a template of a month or year, and puts it where inputs lie. */
  async fillIn(period: string, name: string, change: (workbook: exceljs.Workbook) => void): Promise<void> {
    const fill = (workbook: exceljs.Workbook): void => {
      change(workbook);
      for (const sheet of workbook.worksheets) keepEmptyTexts(sheet);
    };
    await this.edit(`${period}/templates/${name}`, fill, `${period}/inputs/${name}`);
  }

  /** Writes a workbook of one sheet. */
  async write(to: string, name: string, rows: readonly (readonly unknown[])[]): Promise<void> {
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
    mkdirSync(dirname(this.path(to)), { recursive: true });
    await workbook.xlsx.writeFile(this.path(to));
  }
}

/** A spreadsheet program saves the empty texts that formulas come to; the library that reads here has lost them. */
function keepEmptyTexts(sheet: exceljs.Worksheet): void {
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula && cell.result === undefined) cell.value = { formula: cell.formula, result: '' };
    }),
  );
}

/** Finds the table of a sheet by some of its titles. */
export function tableOf(workbook: exceljs.Workbook, name: string, ...titles: readonly string[]): SheetTable {
  const sheet = workbook.getWorksheet(name)!;
  let header = 0;
  sheet.eachRow((row, number) => {
    const values = row.values as readonly unknown[];
    if (header === 0 && titles.every((title) => values.includes(title))) header = number;
  });
  const columns = new Map<string, number>();
  sheet.getRow(header).eachCell((cell, column) => columns.set(String(cell.value), column));
  return { sheet, header, columns };
}

/** The cell of a column in a row of a table. */
export function cellOf({ sheet, columns }: SheetTable, row: number, title: string): exceljs.Cell {
  return sheet.getRow(row).getCell(columns.get(title)!);
}

/** The numbers of the rows below the header of a table for which something holds. */
export function rowsOf(table: SheetTable, holds: (text: (title: string) => string) => boolean): number[] {
  const found: number[] = [];
  for (let row = table.header + 1; row <= table.sheet.rowCount; row++) {
    if (holds((title) => String(cellOf(table, row, title).value ?? ''))) found.push(row);
  }
  return found;
}

/** Types rows into the first free rows of a table, value by value from the first column on. */
export function typeRows(table: SheetTable, rows: readonly (readonly unknown[])[]): void {
  const [first] = [...table.columns.keys()];
  const free = rowsOf(table, (text) => text(first!) === '');
  rows.forEach((values, i) => {
    values.forEach((value, c) => {
      if (value !== null) table.sheet.getRow(free[i]!).getCell(c + 1).value = value as exceljs.CellValue;
    });
  });
}
