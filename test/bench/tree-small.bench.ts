import type { CompactProcessTreeAnswer } from '../../common/api/process_tree';
import { compareTimes, median } from '../../scripts/bench/compare';
import type { BenchContext } from '../../scripts/bench/context';
import { printMilliseconds, type Measurement } from '../../scripts/bench/measurement';
import { askTree } from './ask_tree';
import type { ContainerPlan } from './data/executions';
import { SMALL_TREES, smallTreeDocuments } from './data/small_trees';
import { startPluginProcess, type PluginProcess } from './plugin_process';
import { askLevelByLevel } from './tree_references';

const DATA_STREAM = 'logs-cilium_tetragon.log-bench_small';
const USUAL_DOCUMENTS = 280_000;

/** At most so many times the time that level by level takes, which never needs to be less than this. */
const OF_LEVELS = 2;
const NO_WAIT_MS = 30;
const SEARCHES = 8;

/**
 * Shorter than for the large trees, so that one can measure often: level by level, in turns with the
 * tree, is as cold as the tree is.
 */
const WARM_UP_MS = 20_000;
const WARM_UP_EACH_MS = 1_000;
/** What takes milliseconds is measured more often; what does not, would keep one waiting for minutes. */
const SHORT_RUNS = 5;
const SHORT_MS = 200;
const COLD_STARTS = 3;

/** A few processes cost what they are, whatever container, node and data stream are around them. */
export async function* measure(context: BenchContext): AsyncGenerator<Measurement> {
  const { client } = await context.elasticsearch();
  const { documents = USUAL_DOCUMENTS } = context;
  await context.load(DATA_STREAM, smallTreeDocuments(documents, Date.now()));
  const server = await startPluginProcess(context, SETTINGS);
  const trees = Object.entries(SMALL_TREES);
  context.say('Warming up');
  await warmUp(server, Object.values(SMALL_TREES));
  for (const [what, tree] of trees) {
    context.say(`Measuring ${what}`);
    let searches = NaN;
    const began = performance.now();
    await askTree(server, tree);
    const isShort = performance.now() - began < SHORT_MS;
    const times = await compareTimes(
      {
        tree: async () => {
          const answer = JSON.parse(await askTree(server, tree)) as CompactProcessTreeAnswer;
          searches = answer.searches;
        },
        levels: () => askLevelByLevel(client, DATA_STREAM, tree),
      },
      context.runs * (isShort ? SHORT_RUNS : 1),
      WARM_UP_EACH_MS,
    );
    yield {
      what,
      value: times.tree.median,
      unit: 'ms',
      target: Math.max(NO_WAIT_MS, OF_LEVELS * times.levels.median),
      reference: `level by level: ${printMilliseconds(times.levels.median)}`,
    };
    yield { what, value: searches, unit: 'searches', target: SEARCHES };
  }
  yield* measureColdProcess(context, ...trees[0]!);
}

const SETTINGS = { 'tetragonInvestigator.dataStreams': [DATA_STREAM] };

async function warmUp(server: PluginProcess, trees: readonly ContainerPlan[]): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < WARM_UP_MS) {
    for (const tree of trees) await askTree(server, tree);
  }
}

/** Nobody can be faster than V8 compiles, so there is no target. */
async function* measureColdProcess(
  context: BenchContext,
  what: string,
  tree: ContainerPlan,
): AsyncGenerator<Measurement> {
  const times: number[] = [];
  for (let start = 0; start < COLD_STARTS; start++) {
    context.say(`Starting a new server process, ${start + 1} of ${COLD_STARTS}`);
    const server = await startPluginProcess(context, SETTINGS);
    const began = performance.now();
    await askTree(server, tree);
    times.push(performance.now() - began);
  }
  yield {
    what: `${what}: first request of a new server process`,
    value: median(times),
    unit: 'ms',
  };
}
