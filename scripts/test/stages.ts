import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from '../../dev/chromium/find_chromium';
import { installSharedLibraries } from '../../dev/host/shared_libraries/install_shared_libraries';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import { runProgram } from './run_program';
import { failuresOf, sumOf, tallyOfCheck, tallyOfVitest } from './tally';
import type { Tally, VitestReport } from './tally';

export interface Stage {
  /** For `--only`. */
  name: string;
  heading: string;
  run: () => Promise<StageResult>;
}

export interface StageResult extends Tally {
  /** What failed, where the stage knows it by name. */
  failures?: readonly string[];
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const program = (file: string): string => path.join(ROOT, 'node_modules', file);

/** In the order of what they cost. */
export const STAGES: readonly Stage[] = [
  {
    name: 'format',
    heading: 'Format (Prettier)',
    run: () => check(program('prettier/bin/prettier.cjs'), '--check', '.'),
  },
  {
    name: 'unused',
    heading: 'Unused exports, files and dependencies (Knip)',
    run: () => check(program('knip/bin/knip.js'), '--no-progress'),
  },
  {
    name: 'lint',
    heading: 'Lint, import rules, cycles and accessibility (Oxlint, ESLint)',
    run: lint,
  },
  { name: 'types', heading: 'Types (TypeScript)', run: () => script('types') },
  { name: 'unit', heading: 'Unit tests', run: () => vitest('unit') },
  {
    name: 'package',
    heading: 'Build, package and host',
    run: async () => {
      const built = await script('build');
      const tested = await vitest('package');
      return { ...tested, ...sumOf([built, tested]) };
    },
  },
  {
    name: 'integration',
    heading: 'Integration tests (real Elasticsearch with security on)',
    run: () => vitest('integration'),
  },
  {
    name: 'browser',
    heading: 'Browser tests (real Chromium, both library sets)',
    run: runBrowserTests,
  },
];

async function check(...args: string[]): Promise<Tally> {
  return tallyOfCheck(await runProgram(process.execPath, args));
}

function script(name: string): Promise<Tally> {
  return check('--import', 'tsx', path.join(ROOT, 'scripts', `${name}.ts`));
}

async function vitest(project: string, env?: NodeJS.ProcessEnv): Promise<StageResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'test-report-'));
  const report = path.join(folder, 'report.json');
  try {
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
    const code = await runProgram(
      process.execPath,
      [program('vitest/vitest.mjs'), ...args, `--outputFile.json=${report}`],
      env,
    );
    const text = await readFile(report, 'utf8').catch(() => undefined);
    const results = text === undefined ? undefined : (JSON.parse(text) as VitestReport);
    return { ...tallyOfVitest(results, code), failures: failuresOf(results) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rules that need types read those of the shared libraries, too. */
async function lint(): Promise<Tally> {
  for (const set of LIBRARY_SETS) {
    await installSharedLibraries(set, (sentence) => {
      console.log(sentence);
    });
  }
  return sumOf([
    await check(program('oxlint/bin/oxlint')),
    await check(program('eslint/bin/eslint.js'), '.'),
  ]);
}

/** Says which browser it is; the tests find it by CHROME_PATH. */
async function runBrowserTests(): Promise<StageResult> {
  const chromium = await findChromium(process.env, (sentence) => {
    console.log(sentence);
  });
  const how = chromium.isInstalledNow ? 'installed just now' : 'found';
  console.log(`${chromium.version}, ${how} at ${chromium.path}`);
  return vitest('browser', { ...process.env, CHROME_PATH: chromium.path });
}
