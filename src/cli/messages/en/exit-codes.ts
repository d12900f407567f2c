/** What the exit codes mean, in English. */
export const EXIT_CODES =
  'Exit codes: 0 done; 1 errors in the data; 2 command line or policy not understood; 3 a file cannot be read or written; 70 a fault of the program; 130 interrupted.';
