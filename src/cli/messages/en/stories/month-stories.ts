import type { CodeStories } from '../../code-stories.ts';

/** Problems between rows, between workbooks and of the plan, in English. */
export const MONTH_STORIES = {
  E301: {
    title: 'an unknown part',
    story:
      'A forecast, a lot in transit, a commitment or the history names a part that neither the inventory list nor a part list has, so that it has no price and no stock. The nearest known part number is suggested, but never put in its place.',
    example: '0012-8 → 0012-B',
  },
  E302: {
    title: 'a store in two territories',
    story:
      'A store belongs to one territory; else it would count towards two targets. It has moved and one place was not changed, or two stores share a name.',
    example: 'Harbour: East and South → East in both places',
  },
  E303: {
    title: 'the same store, part and date twice',
    story:
      'A row pasted twice, or really two orders? Adding them up and leaving one out may both be wrong, so it is yours to decide. Rows in different files are compared, too.',
    example: 'Harbour, 0012-A, 12-12: 8 and 8 → one row of 16, or one of them deleted',
  },
  E304: {
    title: 'a store without a territory',
    story:
      'A territory may stand in a column, in a line above the header, or in the store list; for this store it is in none of them. Without it nobody knows to whose target it counts.',
    example: 'a line "Territory: East" above the header',
  },
  E305: {
    title: 'a store without a salesperson',
    story:
      'Every store is served by one salesperson, to whom its part of the plan goes. It may stand in a column, in a line above the header, or in the store list.',
    example: 'a line "Salesperson: Ann" above the header',
  },
  E306: {
    title: 'a month without a target',
    story:
      'The plan aims at the target of the month. The annual plan was found, but has no number for it. Where there is no target, write 0.',
    example: 'December blank → 120',
  },
  E307: {
    title: 'a part with contradicting details',
    story:
      'Two rows of one part differ in price, pack, series or class. Stock of several warehouses adds up, but these have one value only.',
    example: '0012-A at 100 and at 105 → 105 in both rows',
  },
  E308: {
    title: 'a store with two salespeople',
    story: 'A store is served by one salesperson. If that changes during the month, name who takes over.',
    example: 'Harbour: Ann and Bob → Bob in both places',
  },
  E309: {
    title: 'the same target twice',
    story:
      'One territory and series has two targets in the month; adding them up and choosing one may both be wrong. Mostly an old and a new annual plan lie in one folder, or rows of several versions or channels in one table: the column that tells them apart is named.',
    example: 'two annual plans with East → take the old one away',
  },
  E310: {
    title: 'an annual plan of another year',
    story:
      'The sheet or its title names a year that is not that of the planned month, so it holds no target for it.',
    example: '2027-01 with the annual plan of 2026 → use that of 2027',
  },
  E312: {
    title: 'stock that was counted after the month',
    story:
      'A plan runs from the stock count to the end of its month; stock counted later is of no use to it. The month or the date is wrong, or it is another inventory list.',
    example: 'December with stock of 2027-01-05 → the list of early December',
  },
  W321: {
    title: 'a store of the history that is not there now',
    story:
      'The sales history has a store that no forecast and no store list names; its history is not used. If it was closed, there is nothing to do; else put it on the store list, so that pushes may reach it.',
    example: 'history of "Old Town" → add it to the store list',
  },
  W322: {
    title: 'no date of the stock; the 5th was assumed',
    story:
      'The inventory list does not say of which day it is. That day decides where the plan begins and which lots have arrived. Write it above the header, or give --as-of.',
    example: 'a line "Stock date: 2026-12-05" above the header',
  },
  E315: {
    title: 'a car series, or a salesperson, in the place of territories',
    story:
      'A row of the annual plan has a series of the parts in its column of territories. Such sheets often put the sum of a territory first and its series below, all in one column. Read as territories, the same target would count twice. Nor are targets of salespeople read: the annual plan is one of territories.',
    example:
      '"East", "Series A", "Series B" in one column → "East" in the column Territory, the series in a column Series',
  },
  W323: {
    title: 'a territory with a target and without stores',
    story:
      'The annual plan wants something of a territory to which no store belongs: its forecast is missing, or its name is spelled in two ways.',
    example: 'annual plan "Southwest", forecast "SW" → one name',
  },
  W324: {
    title: 'a total of the annual plan that differs from its rows',
    story:
      'The rows count. That the total differs shows that it is old, or that a row is missing or too many.',
    example: 'total 300, rows 280 → check the rows',
  },
  W325: {
    title: 'a territory with stores and without a target',
    story:
      'Stores belong to a territory that the annual plan does not have; its target is taken to be 0. Or its name is spelled in two ways.',
    example: 'annual plan without "Centre" → add a row',
  },
  W326: {
    title: 'a row of the annual plan that is blank in the month',
    story:
      'The row has targets in other months and none in this; 0 is assumed. Where there is none, write 0 and the warning is gone.',
    example: 'East, Golf, December blank → 0 or 35',
  },
  W327: {
    title: 'an annual plan that names no unit of money',
    story:
      'Nothing says whether amounts are in yuan or in ten thousands of them (万元); yuan are assumed. If that is wrong, so are the targets, by a factor of ten thousand.',
    example: '"(unit: 10,000 yuan)" in the title',
  },
  W343: {
    title: 'a commitment of another month was left out',
    story:
      'The list of commitments names months. Those of the month planned are to be sold in it; others have their own plan. A commitment without a month counts.',
    example: 'a row of 2026-11 in the plan of 2026-12 → it is past, or its month is to be changed',
  },
  W236: {
    title: 'hidden rows were counted',
    story:
      'Rows of the table are hidden, by a filter or by hand. Whoever opens the workbook does not see them, but they belong to the table: a filter is often forgotten. So they count, and how many they are is told.',
    example: 'a filter that shows East alone → the rows of all territories are read',
  },
  W235: {
    title: 'a quantity struck through, or doubted by a remark, was counted',
    story:
      'The font of the cell strikes it through, as if it were cancelled, but the number is there. The program does not guess: it counts, and is told. So are, once for a table, rows whose remark leaves open whether they count as they stand: to be confirmed, duplicate, two of them damaged. A remark that says surely that they do not is an error (E211).',
    example: 'quantity ~~6~~ → delete it if it is cancelled',
  },
  W234: {
    title: 'the same safety stock in several rows of a part was added up',
    story:
      'A part that lies in several warehouses has a safety stock in each, and they add up. In a list of batches every row often repeats the same number. It is added up, and told.',
    example: 'two batches with safety stock 10 → read as 20; keep it in one row if 10 is meant',
  },
  E316: {
    title: 'a table that is there twice',
    story:
      'Stock, goods in transit, commitments and sales history may stand in several tables, which add up. Where all rows of two are alike, one is a copy that was left in the folder; with both, the stock would be twice what it is.',
    example: 'stock.xlsx and "stock - copy.xlsx" → take one away',
  },
  E317: {
    title: 'two sheets of the same goods',
    story:
      'Stock, goods in transit, commitments and sales of several sheets add up. Where most of what one holds stands in another one, and neither the names of the sheets nor the quantities say that it is other goods, one of them is an old list, an extract, or the sum of the other.',
    example:
      'stock and stock of last month; a total and its warehouses; sales by day and again by month → keep one',
  },
  W363: {
    title: 'two sheets that may be of the same goods',
    story:
      'As E317, where two sheets that belong together are as likely: two ships with the same parts, a small warehouse beside the main one. Both count.',
    example: 'in transit 1.xlsx and in transit 2.xlsx, with the same parts and other quantities',
  },
  W329: {
    title: 'stock lists counted on different days',
    story:
      'Lists of several warehouses add up, and that is right when all were counted on one day. Two counts of one warehouse would be added up too, and the plan would sell stock that is not there.',
    example: 'one list counted on 2026-11-05, one on 2026-12-05',
  },
  W330: {
    title: 'goods in transit that are overdue',
    story:
      'Their date of arrival lies before the day on which the stock was counted. They are planned as coming now, which is a hope; and if they have arrived meanwhile, they would be counted twice.',
    example: 'ETA 2026-11-28 in a list counted on 2026-12-05',
  },
  W328: {
    title: 'a total that contradicts its column',
    story:
      'A total is not counted, but it differs from the rows above it: a row was left out or mistyped, or the total is old.',
    example: 'total 120, rows 112 → check the rows',
  },
  W401: {
    title: 'no reference for the mix',
    story:
      "The mix of series is held against the annual plan's targets by series, else against the sales history. There is neither, so the fourth goal was skipped; the rest of the plan stands.",
    example: 'one total target and no history → give the sales history',
  },
  E402: {
    title: 'a locked quantity that cannot be met',
    story:
      'Locked quantities come first and may use safety stock and exceed caps, but there must be that much, in whole packs, for a store and a part of the month. The message says what limits them, how much there can be, and which other lock they fight with.',
    example: '50 locked, 30 in stock → lock 30',
  },
  E502: {
    title: 'an edit that belongs to no line',
    story:
      'Every line of the plan has a hidden key by which locks and remarks are found again, so that sorting, filtering and new columns do no harm. A subtotal, or a row that somebody put in, has none, and the program does not guess.',
    example: 'a new row that says 20 → a row of the sheet "Added lines"',
  },
  E503: {
    title: 'one line that stands there twice',
    story:
      'A copied row carries the same hidden key. Where one of the two holds a lock, or they say different things, the program cannot choose for you, and whoever goes on would not know which one to change.',
    example: 'a row copied and its lock changed → delete one of the two',
  },
  E504: {
    title: 'where the planner writes is not to be found',
    story:
      'The titles "plan:key", "Locked quantity" and "Remark" are how edits are found. With one of them or the whole sheet gone they cannot be read in full, and the program rather stops than loses what you wrote.',
    example: 'the hidden column deleted → undo',
  },
  E505: {
    title: 'a row that names another line',
    story:
      'Locks and remarks find their line by the hidden key. Where the store, part number, date or territory was overtyped, or a sort left the keys behind, what people see and what the key says are two lines. The program does not guess, so that no lock gets on another line.',
    example: 'another store typed over a row with a lock of 20 → put it back, and use "Added lines"',
  },
  W504: {
    title: 'a cell changed that is not meant to be',
    story:
      'The plan is computed, and only the light blue cells are read back. Other changes are told, stay in the old workbook in history, and never get into the plan unseen.',
    example: 'the column "Plan" overwritten → write the quantity into "Locked quantity"',
  },
  W508: {
    title: 'still more changed cells',
    story:
      'Of a sheet with many changed cells only the first are told one by one, and the rest are counted. Mostly a row or column was put in, which moves all cells.',
    example: 'a column put into the summary → delete it',
  },
  W505: {
    title: 'a column or sheet of your own',
    story:
      'A new plan is written as a whole, without columns and sheets that people added; the old workbook stays in history.',
    example: 'a column with telephone numbers → the column "Remark"',
  },
  W506: {
    title: 'other changes cannot be seen',
    story:
      'Whether a cell was changed follows from the JSON of the same build. Where it is missing, or that of another build, only locks and remarks are read.',
    example: 'the .xlsx copied alone → copy the .json with it',
  },
  W507: {
    title: 'a lock or remark whose line is gone',
    story:
      'When the inputs change a store may no longer want a line. Lock and remark are not lost: they move to the line of that store and part without an intent, or, where the plan has none, to the sheet "Added lines".',
    example: 'the intent withdrawn, the remark still there → read it and delete it',
  },
  W509: {
    title: 'a lock or remark that went with its row',
    story:
      'The plan before was made with this lock or remark, and its row was deleted, so that the new plan is made without. You may do so, but are told what went away. Clearing the cell alone is not told.',
    example: 'a row with a lock of 20 deleted by mistake → write 20 again in the new plan',
  },
} satisfies Partial<CodeStories>;
