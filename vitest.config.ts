import { configDefaults, defineConfig } from 'vitest/config';

const UNIT = ['{common,server,public,dev,scripts}/**/*.test.{ts,tsx}', 'test/lint/**/*.test.ts'];

/** Real nodes, builds and browsers take their time on two cores that do other things as well. */
const SLOW = { testTimeout: 60_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: UNIT } },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts', 'test/host/**/*.test.ts'],
          ...SLOW,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: ['test/integration/global_setup.ts'],
          ...SLOW,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/integration/global_setup.ts'],
          // One browser and one host at a time: they are measured against deadlines.
          fileParallelism: false,
          ...SLOW,
        },
      },
    ],
    exclude: configDefaults.exclude,
  },
});
