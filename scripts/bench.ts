import { parseArgs } from 'node:util';
import { onStopSignals } from '../dev/start/stop_signals';
import { Progress } from '../dev/start/progress';
import { sentenceOf } from '../dev/start/sentence_of';
import { findBenches, type Bench } from './bench/bench';
import { BenchContext } from './bench/context';
import { isMissed, printTable, type Measurement } from './bench/measurement';

const USAGE = `npm run bench [-- --only NAME,… --runs N]

  --only NAME,…  only these; each is a file test/bench/NAME.bench.ts, and tree brings tree-small as well
  --runs N       runs of everything that is compared, at least 7 (default 9)
  --documents N  documents of the data stream for timeline, kernel-probes and setup (default 1000000)
                 and around the trees of tree-small (default 280000)

Measures against references in the same run, on an Elasticsearch of its own; exits 1 where a target is missed.`;

const FEWEST_RUNS = 7;
const USUAL_RUNS = 9;
const FEWEST_DOCUMENTS = 1_000;

interface Options {
  benches: Bench[];
  runs: number;
  /** Absent: as many as each bench usually has. */
  documents: number | undefined;
}

/** @throws Error for an option or bench that is not known. */
async function readOptions(args: readonly string[]): Promise<Options | 'help'> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      runs: { type: 'string', default: String(USUAL_RUNS) },
      documents: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return 'help';
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < FEWEST_RUNS) {
    throw new Error(`--runs must be a whole number of at least ${FEWEST_RUNS}.`);
  }
  const documents = values.documents === undefined ? undefined : Number(values.documents);
  if (documents !== undefined && !(Number.isInteger(documents) && documents >= FEWEST_DOCUMENTS)) {
    throw new Error(`--documents must be a whole number of at least ${FEWEST_DOCUMENTS}.`);
  }
  const all = await findBenches();
  const wanted = values.only?.split(',');
  const names = all.map(({ name }) => name);
  const unknown = wanted?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no bench "${unknown}", only ${names.join(', ')}.`);
  }
  const isWanted = (name: string) =>
    wanted?.some((one) => name === one || name.startsWith(`${one}-`)) ?? true;
  return { benches: all.filter(({ name }) => isWanted(name)), runs, documents };
}

async function runBench(bench: Bench, context: BenchContext): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  const loaded = await bench.load();
  for await (const measurement of loaded.measure(context)) measurements.push(measurement);
  context.finish();
  console.log(`\n=== ${bench.name} ===\n\n${printTable(measurements)}\n`);
  return measurements;
}

/** `npm run bench`: every number of the product that has a target. */
async function main(): Promise<void> {
  const options = await readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(USAGE);
    return;
  }
  const context = new BenchContext(options.runs, options.documents, new Progress(process.stderr));
  const end = (code: number) => void context.stop().finally(() => process.exit(code));
  onStopSignals(
    () => {
      end(130);
    },
    () => process.exit(130),
  );
  let missed = 0;
  try {
    for (const bench of options.benches) {
      missed += (await runBench(bench, context)).filter(isMissed).length;
    }
  } finally {
    await context.stop();
  }
  console.log(missed === 0 ? 'All targets are met.' : `${missed} targets are missed.`);
  process.exitCode = missed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exitCode = 1;
});
