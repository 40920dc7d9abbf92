import { setupCheckPath } from '../../common/api/setup';
import { type SetupCheckAnswer, CHECKS } from '../../common/setup/all_checks';
import { API_BASE } from '../../common/plugin';
import { median } from '../../scripts/bench/compare';
import type { BenchContext } from '../../scripts/bench/context';
import type { Measurement } from '../../scripts/bench/measurement';
import { loadDay } from './data/load_day';
import { startPluginProcess } from './plugin_process';

const CHECK_MS = 1_000;
const PAGE_MS = 3_000;

/** Every check of the setup page by itself, and all of them at once as the page asks. */
export async function* measure(context: BenchContext): AsyncGenerator<Measurement> {
  const day = await loadDay(context);
  const server = await startPluginProcess(context, {
    'tetragonInvestigator.dataStreams': [day.dataStream],
  });
  const checks = CHECKS.filter(({ runs }) => runs === 'server').map(({ id }) => id);
  const run = async (id: (typeof checks)[number]): Promise<number> => {
    const began = performance.now();
    const route = setupCheckPath(id).slice(API_BASE.length + 1);
    const { status, conclusion } = JSON.parse(await server.ask(route, {})) as SetupCheckAnswer;
    if (status === 'unknown') throw new Error(`The check ${id} says nothing: ${conclusion.code}`);
    return performance.now() - began;
  };
  const size = `${day.documents.toLocaleString('en-US')} documents`;
  for (const id of checks) {
    context.say(`Measuring the check ${id}`);
    await run(id);
    const times: number[] = [];
    for (let turn = 0; turn < context.runs; turn++) times.push(await run(id));
    yield { what: `check ${id}, ${size}`, value: median(times), unit: 'ms', target: CHECK_MS };
  }
  const pages: number[] = [];
  for (let turn = 0; turn < context.runs; turn++) {
    const began = performance.now();
    await Promise.all(checks.map(run));
    pages.push(performance.now() - began);
  }
  yield { what: `all checks at once, ${size}`, value: median(pages), unit: 'ms', target: PAGE_MS };
}
