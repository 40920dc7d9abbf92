import { parseArgs } from 'node:util';
import { cacheFolder } from '../dev/elasticsearch/distribution/cache_folder';
import { sweepNodeFolders } from '../dev/elasticsearch/node/claim_folder';
import { sentenceOf } from '../dev/start/sentence_of';
import { signalPrograms } from './test/run_program';
import { STAGES } from './test/stages';
import type { Stage, StageResult } from './test/stages';
import { printTally, sumOf } from './test/tally';

const NAMES = STAGES.map(({ name }) => name).join(', ');

const USAGE = `npm test [-- --only STAGE,…]

Stages: ${NAMES}. All are run, also when an earlier one failed; the last line counts their tests.`;

/** @throws Error for an option or stage that is not known. */
function chosenStages(args: readonly string[]): readonly Stage[] | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return 'help';
  if (values.only === undefined) return STAGES;
  const names = values.only.split(',');
  const unknown = names.find((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown !== undefined) throw new Error(`There is no stage "${unknown}", only ${NAMES}.`);
  return STAGES.filter(({ name }) => names.includes(name));
}

async function runStage({ heading, run }: Stage): Promise<StageResult> {
  console.log(`\n=== ${heading} ===\n`);
  const began = Date.now();
  let tally: StageResult = { passed: 0, failed: 1, skipped: 0 };
  try {
    tally = await run();
  } catch (error) {
    console.error(sentenceOf(error));
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`\n${heading}: ${printTally(tally)} (${seconds} s)`);
  return tally;
}

/** What a killed test run left is ended by whoever comes next, and that is us. */
async function sweep(): Promise<void> {
  await sweepNodeFolders(cacheFolder(process.env, process.getuid?.() === 0), (sentence) => {
    console.log(sentence);
  });
}

/** `npm test`: everything that must hold before a change is merged. */
async function main(): Promise<void> {
  const stages = chosenStages(process.argv.slice(2));
  if (stages === 'help') {
    console.log(USAGE);
    return;
  }
  let stoppedBy: NodeJS.Signals | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stoppedBy = signal;
      signalPrograms(signal);
    });
  }
  const tallies: StageResult[] = [];
  const failed: string[] = [];
  for (const stage of stages) {
    if (stoppedBy) break;
    const result = await runStage(stage);
    tallies.push(result);
    if (result.failed > 0) failed.push(stage.heading, ...(result.failures ?? []));
  }
  await sweep();
  const sum = sumOf(tallies);
  // Named once more at the end: the lines above are many.
  if (failed.length > 0) console.log(`\nFailed:\n${failed.join('\n')}`);
  if (stoppedBy) console.log(`\nStopped by ${stoppedBy}.`);
  console.log(`\n${printTally(sum)}`);
  process.exitCode = sum.failed > 0 || stoppedBy ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
