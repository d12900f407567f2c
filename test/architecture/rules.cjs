/** The rooms of src/ and what each may import; one rule per room. Run by `npm run rules`. */
const room = (name) => `^src/${name}/`;
const only = (name, comment, allowed) => ({
  name: `${name}-imports`,
  comment,
  severity: 'error',
  from: { path: room(name) },
  to: { pathNot: [room(name), ...allowed] },
});
const npm = (name) => `node_modules/${name}/`;

module.exports = {
  forbidden: [
    {
      name: 'domain-month-alone-knows-date-fns',
      comment: 'Calendar arithmetic lives in one file; everything else in domain imports nothing.',
      severity: 'error',
      from: { path: room('domain'), pathNot: '^src/domain/month\\.ts$' },
      to: { pathNot: room('domain') },
    },
    only('domain', 'The words of the domain depend on nothing but calendar arithmetic.', [
      npm('date-fns'),
      npm('@date-fns/utc'),
    ]),
    only('engine', 'The engine is pure: it sees the domain and nothing else.', [room('domain')]),
    only('sheets', 'Sheets turn rows into words and back; zod checks the rows.', [
      room('domain'),
      npm('zod'),
    ]),
    only('workbook', 'Workbooks know files and packages, no column title.', [
      room('domain'),
      '^src/sheets/(raw-sheet|page)\\.ts$',
      npm('exceljs'),
      npm('yauzl'),
      npm('saxes'),
      npm('jszip'),
      '^(node:)?(fs|fs/promises|path|zlib|stream|stream/promises|crypto|os|events|buffer|util|worker_threads|url)$',
    ]),
    only('app', 'A use case is handed its input and output; it knows no command line and no file format.', [
      room('domain'),
      room('engine'),
      room('sheets'),
    ]),
    only('cli', 'The command line talks to use cases only.', [
      room('app'),
      room('domain'),
      npm('commander'),
      npm('chalk'),
      npm('string-width'),
      '^(node:)?(process|path|tty|url|module|util)$',
    ]),
    {
      name: 'workbook-type-only',
      comment: 'The workbook room may know the shape of a sheet, not code of the sheets room.',
      severity: 'error',
      from: { path: room('workbook') },
      to: { path: room('sheets'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      comment: 'A file that needs its own importer is two thoughts in one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'machine-imports',
      comment: 'machine.ts hands the workbook room to use cases; it decides nothing.',
      severity: 'error',
      from: { path: '^src/machine\\.ts$' },
      to: {
        pathNot: [
          '^src/app/(io|annotate-inputs|make-templates|find-companies)\\.ts$',
          room('workbook'),
          '^(node:)?(fs|fs/promises|path|crypto)$',
        ],
      },
    },
    {
      name: 'worker-pool-imports',
      comment: 'worker-pool.ts keeps processes; what they do it does not know.',
      severity: 'error',
      from: { path: '^src/worker-pool\\.ts$' },
      to: { pathNot: '^(node:)?(child_process|stream/promises)$' },
    },
    {
      name: 'run-in-workers-imports',
      comment: 'run-in-workers.ts hands the processes of worker-pool.ts to a use case.',
      severity: 'error',
      from: { path: '^src/run-in-workers\\.ts$' },
      to: {
        pathNot: [
          '^src/app/batch-plans\\.ts$',
          '^src/app/build-folder\\.ts$',
          '^src/worker-pool\\.ts$',
          '^(node:)?(os|path|url)$',
        ],
      },
    },
    {
      name: 'main-is-imported-by-bin-only',
      comment: 'main.ts joins the rooms.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'index-is-for-other-programs',
      comment:
        'index.ts says what the package gives to others; our own files import what they need from where it is.',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: { path: '^src/index\\.ts$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
