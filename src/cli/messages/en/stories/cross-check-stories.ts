import type { CodeStories } from '../../code-stories.ts';

/** Problems that show only when the workbooks of a month are held against each other, in English. */
export const CROSS_CHECK_STORIES = {
  E313: {
    title: 'a forecast that was handed in twice',
    story:
      'At least half of the rows of a file, or of a sheet, stand in another one, too: same store, part and date. Mostly an old and a new version lie in one folder, or a file was copied. It is told once instead of E303 for every row. Rows whose quantity was changed count as well: an old and a changed new version are still one forecast.',
    example: 'east-ann.xlsx and east-ann (1).xlsx → take the old one away',
  },
  E314: {
    title: 'a forecast of another month',
    story:
      'Most rows of a sheet are due in one other month: it is another file, or the sheet of last month that was changed by half. It is told once instead of E206 for every row.',
    example: 'December, with rows due in November → the forecast of December',
  },
  W331: {
    title: 'a store that the store list does not have',
    story:
      'A forecast or the stock of stores names a store that is not on the store list. It is new, or its name is mistyped: then it counts as another store, without its history and priority. Only a list that says who serves its stores is held against; a list of priorities need not have them all. Without such a list the sales history stands in, and only names that are near to one in it are told: new stores have no history.',
    example: 'Habour Motors → the list has Harbour Motors',
  },
  W332: {
    title: 'a series of the annual plan without parts',
    story:
      'The annual plan wants something of a series of which neither the inventory list nor a part list has a part. Mostly its name is spelled in two ways.',
    example: 'annual plan "Golf VIII", inventory "Golf 8" → one name',
  },
  W344: {
    title: 'a series of parts without a target',
    story:
      'The annual plan splits its targets by series and has none for this one, of which there are parts. Mostly its name is spelled in two ways; its sales then count towards no target of a series.',
    example: 'inventory "Golf VIII", annual plan "Golf 8" → one name',
  },
  W345: {
    title: 'a sum over months that the months contradict',
    story:
      'A row of the annual plan writes a sum of the year, a half year or a quarter that is not that of its months. The months are read; one of them may be wrong.',
    example: 'total 1200, months 1110 → find the month that is wrong',
  },
  W333: {
    title: 'a salesperson without a forecast',
    story:
      'No forecast has a row for any store that this salesperson serves by the store list. The plan can be made, but these stores get nothing that they asked for. Where the list names no salespeople, territories are looked at. While there are rows that cannot be read it is not told, since they may be the ones.',
    example: 'the list has 6 stores of Bob, the forecasts none → ask Bob',
  },
  W334: {
    title: 'a store of the list that wants nothing',
    story:
      'Its salesperson has handed in a forecast, but without this store. Where there is a history, only stores that have bought something are told. A row of quantity 0 says that nothing is wanted.',
    example: 'the list has Old Town, the forecast does not → ask whether it was forgotten',
  },
  W335: {
    title: 'two files that may be an old and a new version',
    story:
      'Two files want the same parts for the same stores, but not all on the same days, so that nothing stands twice and both count. If the dates of one were changed, demand is counted twice; if they are two orders, all is well.',
    example: '8 units on 12-10 in the old file, 8 on 12-12 in the new → take the old one away',
  },
  W237: {
    title: 'rows that say the same as another row',
    story:
      'Two rows of stock, of goods in transit or of promises to suppliers are equal in every column, also in those that are not read. Mostly one was pasted twice, and its quantity counts twice. Two lots of one size and day may be so by chance, so both count, and it is told. Rows under different headings, and sales, are not compared.',
    example: '00812301, 6 units on 12-20, twice → read as 12; delete one if there is one lot',
  },
  W336: {
    title: 'a title that speaks of another month',
    story:
      'The line above a forecast, its sheet or its file names another month than the one that its rows are due in. The dates count. If one of the three names the right month, nothing is told.',
    example: '"Order forecast 2026-11" over dates in December → correct the title',
  },
  W346: {
    title: 'old parts in the history that no list has',
    story:
      'A history often holds several years, and parts that are made no longer left the inventory list long ago. Demand is taken from the few months before the one planned (policy demandMonths), so older parts change no plan and are told once. A part that was sold in those few months, and is on no list, is still an error (E301).',
    example: 'OLD-17, sold in 2024, is on no list → left out',
  },
  W337: {
    title: 'a sales history that is not up to date',
    story:
      'Expected demand is the mean of the months before; one that is missing counts as 0. If the history does not reach the month before the planned one, the mean is too low, and with it lifts and caps.',
    example: 'December with a history up to September → add October and November',
  },
  W338: {
    title: 'stock that was counted too early',
    story:
      'The inventory list is much older than the 5th of the month. What went out and came in since is not in it, and the plan would give away stock that is sold. How many days are too many is the policy staleDays.',
    example: 'December with stock of 2026-11-05 → the list of early December',
  },
  W339: {
    title: "a price in a forecast that is not the list's",
    story:
      'A forecast may have a column of prices; they are held against the inventory list or the part list, and what differs by more than the policy priceJump is told. Amounts always follow the list. A price was changed in one place only, or the part number is wrong.',
    example: 'forecast 40 yuan, list 45 yuan → check which is in force',
  },
  W340: {
    title: 'an intent far above what is usual',
    story:
      'The store wants more of the part in the month than intentFactor times what it used to buy a month, more than twice its best month, and several packs more. Mostly a digit too many, or an order made large to get more of what is scarce. Parts that it never bought are not looked at.',
    example: '4 a month before, 400 now → is it 40?',
  },
  W341: {
    title: 'a store whose past intents were far from what it took',
    story:
      'Past months are known by their achievement (plan track). Over at least two of them, what the store took of the parts it had asked for was more than 30 % below or above what it asked for. What was short, late or cut counts against nobody, and neither does what was pushed. The plan does not change, unless the policy intentReliability is discount: then a store weighs with the share that it took, at least a quarter, where a part is scarce.',
    example: 'asked for 400 in two months, took 220 → what is behind it?',
  },
  W342: {
    title: 'an achievement from before its month had ended',
    story:
      'What stores asked for can be held against what they took only when the month is over. The last plan track of that month was earlier, so the month was left out of what is known of the stores.',
    example: 'achievement of November as of 2026-11-25 → track it once more with all sales',
  },
} satisfies Partial<CodeStories>;
