import { resolve } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './test/patience';

const UNIT = [
  '{common,server,public,dev,scripts,test/bench}/**/*.test.{ts,tsx}',
  'test/lint/**/*.test.ts',
];

/** Modules that Kibana shares with its plugins and that are not on npm, or only in a set's folder. */
const FROM_KIBANA = {
  '@kbn/i18n': resolve(import.meta.dirname, 'test/unit/kbn_i18n.ts'),
  'intl-messageformat': resolve(
    import.meta.dirname,
    'dev/host/shared_libraries/kibana_8/node_modules/intl-messageformat',
  ),
};

/**
 * Real nodes, builds and browsers take their time on two cores that do other things as well. These
 * deadlines end what hangs; nothing is measured by them.
 */
const SLOW = { testTimeout: 900_000, hookTimeout: 900_000 };
const QUICK = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: FROM_KIBANA },
        test: { name: 'unit', include: UNIT, ...QUICK },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts', 'test/host/*.test.ts'],
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
          include: ['test/browser/**/*.test.ts', 'test/host/browser/*.test.ts'],
          globalSetup: ['test/integration/global_setup.ts'],
          // One browser and one host at a time: they are measured against deadlines.
          fileParallelism: false,
          expect: { poll: { timeout: PATIENCE_MS } },
          ...SLOW,
        },
      },
    ],
    exclude: configDefaults.exclude,
  },
});
