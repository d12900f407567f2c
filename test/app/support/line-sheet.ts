import type exceljs from 'exceljs';

/** The sheet of plan lines: its rows by the keys of their lines, and its columns by their titles. */
export class LineSheet {
  readonly sheet: exceljs.Worksheet;
  readonly header: number;
  readonly columns = new Map<string, number>();
  readonly rows = new Map<string, number>();

  constructor(workbook: exceljs.Workbook, name = '计划明细') {
    this.sheet = workbook.getWorksheet(name)!;
    let header = 0;
    this.sheet.eachRow((row, number) => {
      if ((row.values as unknown[]).includes('plan:key')) header = number;
    });
    this.header = header;
    this.sheet.getRow(header).eachCell((cell, column) => this.columns.set(String(cell.value), column));
    this.sheet.eachRow((row, number) => {
      const key = row.getCell(this.columns.get('plan:key')!).value;
      if (number > header && typeof key === 'string') this.rows.set(key, number);
    });
  }

  cell(key: string, title: string): exceljs.Cell {
    return this.sheet.getRow(this.rows.get(key)!).getCell(this.columns.get(title)!);
  }
}
