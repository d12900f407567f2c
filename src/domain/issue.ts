/**
 * Every problem that data can have, by its stable code: `E` stops the plan, `W` does not.
 * 1xx sheets and columns, 2xx one cell, 3xx between rows and workbooks, 4xx what the engine found, 5xx what people did
 * with workbooks that the program wrote.
 * In backquotes: the `params` that the messages name. `taken` is what was understood, `other` the value that contradicts
 * this one, `otherAt` where that stands; `kind` and `field` are code words that the messages translate.
 */
export type IssueCode =
  | 'E101' // a required kind of sheet is in none of the workbooks: `kind`; `other`, a table that has all of it but `field`
  | 'E102' // a sheet looks like a kind, but lacks a required column: `kind`, `field`, `titles` of columns that were not understood
  | 'W102' // as E102, in a workbook that has other sheets to read: `kind`, `field`, `titles`
  | 'E103' // two columns of a sheet mean the same: `field`, `other`: the header of the first; without: one behind an empty column may be of this table or of another
  | 'W103' // two columns under different titles could be the same; the first was read: `field`, `other`
  | 'W104' // a column of what is held, came back or is defective, which was not subtracted: `field`, `other`: the column that it may be part of
  | 'E104' // a table stands over no rows (required kind without data): `kind`
  | 'E105' // more headers and lines of words between the rows of a workbook than any honest one has: `most`
  | 'E106' // more errors than are told; what lies behind was not looked at: `most`
  | 'E107' // more quantities in a workbook than are read: `most`
  | 'W107' // more warnings, in all workbooks and between them, than are listed: `more`
  | 'E108' // more columns of months under one header than any honest table has: `months`, `most`
  | 'E109' // a table whose stores, parts, dates or territories stand across, one in each column: `kind`, `field`, `titles`
  | 'W110' // a stock list with a column of what lies there and one of what is available: `field` was planned with, `other`: its header
  | 'E110' // more names of stores, territories and salespeople than any distributor has: `most`
  | 'E111' // more pairs of a store, a salesperson or a territory and a series than can be planned: `stores`, `salespeople`, `territories`, `series`, `most`
  | 'W105' // a workbook in which no sheet looks like any kind; or one such sheet of data among others: `rows`, `more`: at least; `pivot` where it is a pivot table, `macros` where a sheet of macros
  | 'W106' // a workbook that this program made, such as a plan, lies among the inputs; it was not read
  | 'W108' // files in a subfolder of inputs or sales, which is not read: `folder`, `files`, `names` of some
  | 'W109' // files among inputs or sales that are no tables: `folder`, `files`, `names` of some
  | 'E201' // a required cell is blank
  | 'E202' // not a number
  | 'E203' // a negative quantity or price; `blank` where the cell may be left blank
  | 'E204' // a quantity that is no whole number
  | 'E205' // not a date
  | 'E206' // a date outside the horizon: `first`, `last`
  | 'E207' // an Excel error value, or a damaged value
  | 'E208' // a formula that was saved without its result
  | 'E209' // a number too large to be true: `most`, or `amount` in yuan, which is too much with all others
  | 'E210' // not a month
  | 'E211' // an unknown word where only a few are allowed: `allowed`; `counted` where it says what a number is of: cartons, money, returns, cancelled, unsaleable, arrived, planned, sold, past, currency, time, otherUnit, unapproved, actual, ofWhich, pricePerCarton, tenThousands, void, example, underway, given, cumulative, longer, onHold, revised or otherDay
  | 'E212' // a pack size below 1
  | 'E213' // a part without a price: `partNo`
  | 'E214' // a part number that the spreadsheet has turned into a rounded number
  | 'E215' // a part without a series: `partNo`
  | 'E216' // stock on hand below zero
  | 'E217' // a row of a text table with more cells than its header: `cells`, `columns`
  | 'E218' // a number that its format shows as another, or as one of other units: `shown`
  | 'E219' // a text too long to be a name or part number: `most`
  | 'W221' // a part number typed as a number; its leading zeros were restored: `taken`
  | 'W223' // a blank cell was taken to mean "as above": `taken`
  | 'W224' // a number with a unit behind it: `taken`
  | 'W225' // names that differ only in spaces, width or case were taken for one: `taken`
  | 'W226' // day and month could be read either way: `taken`
  | 'W227' // a row was left out because it says nothing that a table row says; `rows` of several, and `why`: the sheet is called an example, they have a day and their quantity is left blank, they hold no targets, are computed from others, are a small table beside or below another, are of another month: `found`, plan something else than sales, or are parts that nothing is said of and nobody needs: `partNo`
  | 'W228' // the name or title of the sheet was taken for what the table lacks: `field`, `taken`; without `taken` a column of the days on which goods are sent or reach a port was
  | 'W229' // a hidden sheet with rows was not read: `rows`
  | 'W230' // a part without a number on hand: none was assumed
  | 'W233' // more available than lies on hand; what lies there was planned with: `taken`
  | 'W237' // rows that say the same as another one of their table, of which all count: `rows`, `other`, the cell of the first one's other
  | 'W236' // hidden rows of a table, which were read: `rows`
  | 'W235' // a quantity that is struck through, and counted; or `why`: by its remark the row may not count as it stands, `rows` of several
  | 'W234' // several rows of a part with the same safety stock, which was added up: `taken`
  | 'W231' // a price finer than a fen was rounded: `taken`
  | 'W232' // a name with characters that nobody sees: `hidden` (U+200B, …), `taken`
  | 'E301' // unknown part: `partNo`, `nearest` when one is near
  | 'E302' // a store in two territories: `store`, `territory`, `other`, `otherAt`
  | 'E303' // the same store, part and date twice: `store`, `partNo`, `due`, `otherAt`
  | 'E304' // a store without a territory: `store`, `nearest` of the store list when one is near
  | 'E305' // a store without a salesperson: `store`, `nearest` of the store list when one is near
  | 'E306' // a month without a target: `month`
  | 'E307' // one part listed with different prices, packs, series or classes: `partNo`, `field`, `other`, `otherAt`
  | 'E308' // a store with two salespeople: `store`, `salesperson`, `other`, `otherAt`
  | 'E309' // the same target twice: `territory`, `series`, `otherAt`; what tells the rows apart: `apart`, a title of what is not read, else the headings above them, that say `was` and `now`
  | 'E310' // an annual plan of another year: `year`: of the sheet, `wanted`
  | 'E312' // an as-of date after the month: `asOf`, `month`
  | 'E313' // a forecast that was handed in twice: `rows` of `all` are in `other`, too, `same` of them unchanged
  | 'E314' // a forecast of another month: `found`, `month`, `rows` of `all`
  | 'E315' // a car series of the parts, or who serves stores, in the annual plan's place of territories: `name`; `serves` where it is a salesperson's
  | 'E316' // a table whose rows are all those of another one, and would count twice: `other`
  | 'E317' // a sheet whose `rows` things (what: `added`) another one has, too: `why` equal quantities, one of them is only `beside` the other, the `sum` of several sheets, or nothing says that they are others: `other`
  | 'W363' // as E317, where the two may be of other goods, and both count: `rows`, `added`, `why`, `other`
  | 'W321' // a store of the history that no forecast or store list knows: `store`, `nearest` when one is near
  | 'W322' // no as-of date: the fifth of the month was assumed; `asOf`
  | 'W323' // a territory with a target but without stores: `territory`, `nearest` when one is near
  | 'W324' // a sum written in the annual plan differs from what it adds up: `written`, `sum` in yuan
  | 'W325' // a territory with stores but without a target: `territory`
  | 'W326' // a row of the annual plan is blank in the month; no target was assumed: `territory`, `series`, `month`
  | 'W327' // an annual plan that names no unit of money: yuan were assumed
  | 'W328' // a written total contradicts its column: `written`, `sum`
  | 'W343' // a commitment of another month than the one planned, which was left out: `month`
  | 'W329' // a stock list counted on another day than the latest one: `asOf` of that one
  | 'W330' // goods that should have arrived before the stock was counted: `asOf`
  | 'W331' // a store that the store list, else the history (`kind`) does not have: `store`, `nearest` when one is near
  | 'W332' // a series of the annual plan that no part has: `series`, `nearest` when one is near
  | 'W344' // a series of parts without a target, in a plan that splits by series: `series`, `nearest` when one is near
  | 'W345' // a sum over months or places of a row that these contradict: `written`, `sum`, `taken` where the sum is read
  | 'W333' // a salesperson of the store list without any forecast: `salesperson`, `territory`, `stores`
  | 'W334' // a store of the store list that wants nothing
  | 'W335' // two files in which the same stores want the same parts on other days: `other`, `rows` of `all`
  | 'W336' // the title, sheet or file of a forecast names another month: `found`, `month`
  | 'W337' // a history that ends before the month before: `newest`, `wanted`
  | 'W346' // past sales of parts that nobody knows, of months that demand is not taken from: `rows`, `parts`: how many
  | 'W338' // stock that was counted long before the month: `asOf`, `days`, `most`
  | 'W339' // a price in a forecast that differs from the list's: `taken`
  | 'W340' // a store wants far more than it used to buy: `quantity` in the month, `usual` a month, `factor`
  | 'W341' // a store took far less, or more, than it asked for in past months: `store`, `months`, `asked`, `took`, `share` in %
  | 'W342' // an achievement from before its month had ended; it does not count: `month`, `day`
  | 'W351' // a part was sold that the plan does not know: `partNo`, `nearest` when one is near, `unpriced` where the row names no amount
  | 'W352' // a store bought that the company does not know: `store`, `nearest` when one is near
  | 'W353' // sales dated after the day of the look were not counted: `rows`, `today`
  | 'W354' // sales of months that nothing counts: `rows`, `first`, `last`
  | 'W355' // sales without a date were taken for the month that is tracked: `rows`, `month`
  | 'W356' // the same file of sales twice, read once: `other`
  | 'W357' // of all sales none is of the month that is tracked: `rows`, `month`; `late` of them are, but after `today`
  | 'E357' // as W357, of a month that is over, or of which sales were tracked before: `rows`, `month`, `late`, `today`
  | 'W358' // sales that stand in another file or sheet, too: `rows` of `all`, `units`, `amount` in yuan; `other`, `otherAt`
  | 'W359' // sales that name another salesperson than the store's: `rows`, `store`, `taken`: the store's
  | 'W360' // sales whose quantity and amount do not fit together: `rows`
  | 'W361' // fewer sales than were tracked before, or up to an earlier day: `units`, `today`, `before`, `day` of those before
  | 'W362' // sales of which another file has other quantities: `why` corrected or cumulative, `rows`, `units`, `amount` in yuan; `other`, `otherAt`
  | 'W401' // the mix goal was skipped: no reference
  | 'E402' // a lock that cannot be met: `store`, `partNo`, `due` of the line, `limit`, `most`, `below` or `nearest`; the `other` lock, `otherStore`, `otherDue`, `otherAt`
  | 'E502' // an edit in a row of the plan workbook that is no line
  | 'E503' // two rows of one line, with a lock or with different edits: `store`, `partNo`, `otherAt`
  | 'E504' // a table that planners write into without its hidden keys or their columns, or gone as a whole: `table`
  | 'E505' // an edit beside a line whose row names another: `store`, `partNo`, `due`; `title`, `was` and `now` of the cell at `otherAt`
  | 'E511' // an answer in a row that is no line to agree
  | 'E512' // two answers about one line: `store`, `partNo`, `otherAt`
  | 'E513' // an agreed quantity that is not in whole packs, or more than asked and proposed: `most`, `pack`
  | 'E514' // an answer to what the plan no longer has: `wanted`: the revision in force; `revision` of the workbook, its `month` where another; of a line `store`, `partNo`, `due`, `title`, `was`, `now`
  | 'E515' // a row for answers that no longer shows its line: `store`, `partNo`, `due`; `was` and `now` of the cell
  | 'E516' // a workbook for answers without its table
  | 'E517' // an agreed date before all of the line can be there: `store`, `partNo`, `due`, `earliest`
  | 'E518' // another answer about a line than the plan holds already: `store`, `partNo`, `due`; `title`, `was` and `now` of what differs
  | 'E519' // an agreed quantity that its own answer contradicts: `agreed`, `asked`, `proposed`, `answer`
  | 'W510' // what lies among the answers and is not read; of a folder `count`
  | 'W511' // an answer that leaves open what will be asked: `lacks`, `agreed`, `asked`, `proposed`, `answer`
  | 'E520' // more was agreed than there is: `store`, `partNo`, `due`, `most` in units
  | 'W504' // the plan workbook was changed where nobody was asked to: what is `lost` if no cell, `was`; `store`, `partNo`, `due` of a line
  | 'W505' // a column or sheet of the plan workbook that the program did not write
  | 'W506' // whether a plan workbook was changed elsewhere cannot be said: its JSON is missing or another plan's
  | 'W508' // more such cells of a sheet than are told one by one: `more`
  | 'W509' // a lock or remark that the plan before held, and its row is gone: `store`, `partNo`, `due`, `quantity`, `remark`
  | 'W507'; // an edit whose line the plan no longer has: `store`, `partNo`, `due`, `remark`

/** A problem in the data: a value, never thrown; the words are added at the edge, in the reader's language. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: 'error' | 'warning';
  /** File name as the user knows it; null when the problem belongs to no file. */
  readonly file: string | null;
  readonly sheet: string | null;
  /** A1 address. */
  readonly cell: string | null;
  /** The column title over the cell. */
  readonly header: string | null;
  /** What the cell holds, as text. */
  readonly value: string | null;
  /** What the message needs to name: a nearest known name, a limit, another cell. */
  readonly params: Readonly<Record<string, string | number>>;
}
