import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** A path of this folder, also where the clone lies under a name with spaces. */
function besideMe(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

export default defineConfig({
  test: {
    root: besideMe('..'),
    include: ['test/**/*.test.ts'],
    // One core less by default, which is half of a small machine.
    maxWorkers: '100%',
    testTimeout: 60_000,
    reporters: ['default', besideMe('reporter.ts')],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      reporter: ['text-summary'],
      reportsDirectory: 'coverage',
    },
  },
});
