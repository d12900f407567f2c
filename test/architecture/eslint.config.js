import tseslint from 'typescript-eslint';

/** Amount of what a file and a function may hold: one thought, one screen (counted without blank lines and comments). */
const size = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
};

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**'] },
  ...tseslint.configs.strict,
  {
    rules: {
      ...size,
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['test/**', 'fixtures/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
  {
    // domain and engine are pure: the same inputs give the same plan on every machine, on every day.
    files: ['src/domain/**', 'src/engine/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Days are integers (domain/month.ts); the clock belongs to cli.' },
        { name: 'process', message: 'domain and engine know no machine.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The plan is deterministic.' },
      ],
    },
  },
  {
    // A locale of the machine must not reorder or respell a plan.
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(localeCompare|toLocale.*String|toLocale(Upper|Lower)Case)$/]',
          message: 'Depends on the locale of the machine: compare by code point, format by rule.',
        },
        {
          selector: "MemberExpression[object.object.name='z'][object.property.name='coerce']",
          message: 'z.coerce turns blanks into 0 or "null": read cells with the readers of sheets/.',
        },
      ],
    },
  },
);
