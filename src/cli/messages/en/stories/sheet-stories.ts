import type { CodeStories } from '../../code-stories.ts';

/** Problems of sheets, columns and single cells, in English. */
export const SHEET_STORIES = {
  E101: {
    title: 'a required kind of table is missing',
    story:
      'A plan needs an order forecast, an inventory list and an annual plan. All workbooks were opened, and one of the three is in none of them: a file was left out of the inputs folder, its titles are unknown, or its sheet is hidden.',
    example: 'inputs with forecasts and the annual plan only → add the inventory list',
  },
  E102: {
    title: 'the one table of a workbook lacks a required column',
    story:
      'The header is nearly that of a known kind of table and lacks one column, such as the arrival date of a forecast, so nothing was read. The program does not guess which column it might be. If the column is there under a name of its own, give it a usual one; plan schema forecast lists all titles that are known.',
    example: 'title "the day we want it" → "Desired arrival"',
  },
  W102: {
    title: 'a sheet lacks a required column and was not read',
    story:
      'As E102, in a workbook that has other tables to read, hence a warning. It may be a draft or an explanation; if it holds data, add the column.',
    example: 'a draft without part numbers → add the column, or leave it',
  },
  E103: {
    title: 'two columns mean the same',
    story:
      'Two columns have the same title, or stand under the same one for a first and a second lot. Reading one of them would lose the goods of the other, so the program does not choose. Nor does it between a day of arrival and one in the warehouse that differ.',
    example: 'two columns "Quantity" → rename or delete one; lots side by side → a row for each lot',
  },
  W103: {
    title: 'another column could be the same; it was not read',
    story:
      'Two columns have different titles that may mean one thing, such as "Qty" and "Units". The likelier one was read and the other was not: please check that it is the right one. Or a column of numbers has a title that the program does not know, and the table has no column of what it may be: give it that title if it is. Of stock on hand and stock available, what is available is planned with; unless no fewer parts have more available than on hand than have less, which counts goods on their way.',
    example: '"Order qty" and "Qty" → the first was read; rename the other',
  },
  W104: {
    title: 'held, returned or defective units were not subtracted',
    story:
      'Beside the quantity that is read stands a column of what is held for others, blocked, gone out, cancelled, returned or defective. Whether the quantity still counts those units only its author knows, so nothing is subtracted. Where a stock list has a column of what is available, that one is planned with instead (W110).',
    example: '"On hand" 100 and "Blocked" 20 → enter 80, or add a column "Available"',
  },
  W110: {
    title: 'of on hand and available, one column was used',
    story:
      'The stock list tells how much lies in the warehouse, and how much of it is available. The rest is held for others, so what is available is planned with. Where no fewer parts have more available than on hand than have less, the column counts goods on their way, too; those have dates of their own, and what is on hand is planned with.',
    example: 'on hand 100, available 80 → the plan uses 80',
  },
  E104: {
    title: 'a required table has a header and no rows',
    story:
      'The header was recognised, and nothing stands under it: a template that nobody has filled in, or data on another sheet.',
    example: 'a template handed in as it was → fill it in, or take the file away',
  },
  E109: {
    title: 'stores, parts or dates that stand across',
    story:
      'The sheet has a column for each store, each part or each date, and quantities where they cross. Stores across are read where parts go down and the day they are wanted is named, and so is an annual plan with months down and territories across, if a title or the name of the sheet calls its numbers targets or a plan. Of others it is not guessed which columns are parts or dates, and which are sums, actual sales or notes; left out, what the stores want would be missing in the plan.',
    example:
      'columns "Harbour store", "Hill store", no day → a line "Desired arrival: 2026-12-20" above them',
  },
  W105: {
    title: 'nothing of a workbook or sheet was recognised',
    story:
      'No row looks like the header of a known table, so nothing was read: a file that does not belong here, or titles that are all unusual. plan inspect shows what the program sees. Nor is a pivot table read, whose labels mix several levels: make it a plain table first; nor are sheets of macros of Excel 4.',
    example: 'phone-list.xlsx in the inputs → take it away',
  },
  W106: {
    title: 'A workbook of the program among the inputs',
    story:
      'Plans, workbooks for answers, achievements and differences are made of the inputs; a hidden page marks them, under any file name. Read as an input, a plan would be taken for order intents, and so it is left out.',
    example: 'a copied plan, final.xlsx, lies in inputs → move it',
  },
  E201: {
    title: 'a required cell is blank',
    story:
      'The rest of the row is there, but a part number, quantity or date is not. Blank is not zero, and the program fills in nothing.',
    example: 'part 0012-A, quantity blank → 8, or delete the row',
  },
  E202: {
    title: 'not a number',
    story:
      'Quantities and amounts are numbers. Full-width digits, thousands separators and numbers stored as text are read; "some", "tbd" or "about 10" name no single number and are refused.',
    example: 'quantity "about 10" → 10',
  },
  E203: {
    title: 'a negative quantity or price',
    story:
      'Orders, stock and prices cannot be below zero. Negative numbers mostly come from returns, corrections, or a book stock from which more was taken than had come in; to read them as zero or as positive would change the plan, so they are yours to correct.',
    example: 'on hand -3 → what was really counted, such as 0',
  },
  E204: {
    title: 'a quantity that is no whole number',
    story:
      'Parts are counted in units. Fractions come from formulas, or from counting in boxes. Which way to round decides who gets goods, so the program does not round.',
    example: 'quantity 2.5 → 3',
  },
  E205: {
    title: 'not a day of the calendar',
    story:
      'A text, a day that does not exist (30 February) or part of a date. Dates of Excel, 2026-12-15, 15 Dec 2026 and 12-15 are all read; a missing year is taken from the planned month.',
    example: 'arrival 2026-12-40 → 2026-12-04',
  },
  E206: {
    title: 'a date outside the planned time',
    story:
      "The plan runs from the day of the stock count to the last day of the month. An arrival before that day is past, one after the month belongs to the next forecast; or the whole file is that of another month. A forecast that is checked alone may begin with the month's first day.",
    example: '2027-01-08 in the forecast of December → move it to January, or correct it',
  },
  E207: {
    title: 'an error value, or a damaged one',
    story:
      'Error values such as #N/A or #REF! are no data; mostly a formula refers to what was deleted or does not find what it looks for. What is too damaged to be understood is told by this code, too.',
    example: 'price #N/A → repair the lookup, or enter 128.50',
  },
  E208: {
    title: 'a formula that was saved without its result',
    story:
      'Some programs write formulas without their results. This one computes no formulas, so the value is unknown. Opened in Excel or WPS and saved, the file holds the results.',
    example: '=B2*2 without result → open and save, or enter 16',
  },
  E209: {
    title: 'a number too large to be true',
    story:
      'Quantities or amounts above a thousand million are slips: two numbers run together, or a part or phone number pasted into the wrong column. So are numbers that are possible each by itself, but with the unit prices make more money than can be counted to the fen: beyond 22,000,000 million yuan in all.',
    example: 'quantity 100010001000 → 1000',
  },
  E210: {
    title: 'not a month',
    story:
      'History and annual plan count by month. 2026-12, Dec 2026 and any day of the month are read as that month.',
    example: 'month "end of year" → 2026-12',
  },
  E211: {
    title: 'an unknown word where few are allowed',
    story:
      'The column knows a few values only; a class is mainstream or non-mainstream. Other words are not guessed. So are words refused that make quantities something else than single units sold: cartons, amounts of money, returns, orders that were cancelled, stock that is defective, held or on its way, what went out without a sale, tables and rows that a line above them calls cancelled or an example, and rows whose remark says that they wait, or that their quantity or day is another.',
    example: 'class "normal" → mainstream; unit "carton" → single units',
  },
  E212: {
    title: 'a pack size below 1',
    story:
      'Parts are sold in whole packs; the pack size is the units in one. Single units have pack size 1, which is also what blank means.',
    example: 'pack 0 → 1',
  },
  E213: {
    title: 'a part without a price',
    story:
      'Targets and pushes are counted in money, so a part without a price cannot take part. The price may stand in the inventory list or in a part list; zero is no price.',
    example: 'price blank → 35.00',
  },
  E214: {
    title: 'a part number that was turned into a rounded number',
    story:
      'Of a long part number that is typed as a number, Excel keeps fifteen digits and replaces the others by zeros. The part number that was typed cannot be had back from that.',
    example: '6.90123456789012E+17 → column as text, then 690123456789012345',
  },
  E215: {
    title: 'a part without a car series',
    story:
      'Caps and mix are counted by series, so every part must belong to one. It may stand in the inventory list or in a part list.',
    example: 'series blank → Golf',
  },
  E216: {
    title: 'stock on hand below zero',
    story:
      'The books say that less than nothing is there: mostly goods went out before they were booked in, or a count or a transfer was booked wrongly. How much there really is the program cannot know; 0 and the number without its sign may both be wrong.',
    example: '-12 → book the goods in, and enter what is there; 0 where there is none',
  },
  E217: {
    title: 'a row of a text table that is wider than its header',
    story:
      'A row of a .csv or .tsv file has more cells than the header. Mostly a bare 1,200 is the reason: the comma makes 1 and 200 of it, all that follows stands under the wrong title, and the quantity would be read as 1. So the row is not read. A separator too many at the end of a row does it, too.',
    example: 'Harbour,0012-A,1,200,2026-12-15 → Harbour,0012-A,1200,2026-12-15',
  },
  E218: {
    title: 'a number that its format shows as something else',
    story:
      'A number format can show another number than the cell holds, or say what it counts: 0"00" shows 5 as 500, a comma behind the zeros leaves thousands out, 0% shows a hundred times as much, 0" cartons" makes cartons of it. What people see and what the program would read are then two things, so neither is taken. Currency signs, units of single pieces and words that make no other number of it are read.',
    example: '5 in the format 0"00" → format General, and 500 if that is meant',
  },
  W221: {
    title: 'leading zeros of a part number were restored',
    story:
      'The part number was saved as a number and has lost its zeros. Exactly one part of the lists differs from it in leading zeros only; it was taken.',
    example: '812301 → read as 00812301; columns of text keep zeros',
  },
  W223: {
    title: 'a blank cell was taken to mean "as above"',
    story:
      'People often write a store in the first row of a group only; the rows below carry it on. Where rows were inserted or deleted that may be wrong, hence the warning.',
    example: 'two blanks under "Harbour" → three rows of Harbour',
  },
  W224: {
    title: 'a unit behind a number',
    story:
      'Only the number was read. If the unit is not that of the column (boxes where units are meant), the quantity is wrong: please check.',
    example: '"8 pcs" → read as 8',
  },
  W225: {
    title: 'spellings that were taken for one name',
    story:
      'Names that differ only in spaces, width, case or invisible characters, and territories that differ only in their ending, are taken for one; else one store would be planned as two.',
    example:
      '" Harbour" and "Harbour" → both read as Harbour; "North Region" and "North" → both read as North',
  },
  W226: {
    title: 'day and month could be read either way',
    story: 'A date such as 05/12/2026 has two readings. One was chosen by the planned month: please check.',
    example: '05/12/2026 → write 2026-12-05',
  },
  W227: {
    title: 'a row that looks like no data was left out',
    story:
      'Remarks, signatures and headings inside a table are left out, as they should be. If the row holds data, it lacks required columns.',
    example: '"additional orders below" → nothing to do',
  },
  W228: {
    title: 'the name of a sheet, or a near column, stands for a missing one',
    story:
      'Neither a column nor a line above the header says it, so the name or title of the sheet was taken: for the store of a forecast or of the stock on its shelves, the class of a list of parts, the territory of an annual plan. If that is wrong, rename the sheet or write it into the table. A table that names only the days on which goods are sent, or reach a port, has these taken for the days of arrival.',
    example: 'sheet "Harbour" → all rows are of the store Harbour',
  },
  W229: {
    title: 'a hidden sheet was not read',
    story:
      'What nobody sees should not enter a plan silently: hidden sheets are not read, even if they look like data, and their rows are counted.',
    example: 'hidden "old data" → unhide it if it is needed',
  },
  W230: {
    title: 'no number on hand; 0 was assumed',
    story:
      'The part is in the inventory list, but its stock is blank. It is taken for none; if there is any, it will not be given to anybody.',
    example: 'on hand blank → 0, or what is there',
  },
  W233: {
    title: 'more available than on hand; what is on hand was used',
    story:
      'More of the part is said to be available than lies in the warehouse; the difference is most likely on its way. What lies there is planned with; goods in transit are read from their own sheet, with their dates.',
    example: 'on hand 5, available 8 → the plan uses 5; the other 3 go on the sheet of goods in transit',
  },
  W231: {
    title: 'a price finer than a fen was rounded',
    story: 'Money is exact to the fen. A finer price is rounded to it, which large quantities will show.',
    example: 'price 12.345 → read as 12.35',
  },
  W232: {
    title: 'a name with characters that nobody sees',
    story:
      'Names and part numbers that were pasted from web pages, chats or other systems often hold zero-width characters, direction marks, no-break spaces or control characters. They look the same, but other programs take them for two names. They are taken out before anything is compared, so that no store becomes two, and the message says which they are.',
    example: '"Harbour" with U+200B behind it → read as Harbour',
  },
} satisfies Partial<CodeStories>;
