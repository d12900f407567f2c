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
    // Hundreds of test files load the same modules, which keep nothing that a test could see: each process loads them once.
    isolate: false,
    testTimeout: 60_000,
    globalSetup: besideMe('temporary-folder.ts'),
    reporters: ['default', besideMe('reporter.ts')],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      reporter: ['text-summary'],
      reportsDirectory: 'coverage',
    },
  },
});
