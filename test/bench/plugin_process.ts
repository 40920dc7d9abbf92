import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { API_BASE } from '../../common/plugin';
import type { BenchContext } from '../../scripts/bench/context';

const PROGRAM = join(import.meta.dirname, 'plugin_program.ts');

export interface PluginProcess {
  /** The body of a route's answer, undecoded; the route is named without API_BASE. */
  ask(
    route: string,
    query: Readonly<Record<string, string | readonly string[]>>,
    options?: { compressed?: boolean },
  ): Promise<string>;
  /** The most memory that the process ever had, in MB. */
  peakMegabytes(): Promise<number>;
}

export interface PluginProcessOptions {
  /** V8's limit for its old generation; without one it collects garbage when it likes. */
  heapMegabytes?: number;
}

/** The plugin's built server side in a process of its own, asking the bench's Elasticsearch. */
export async function startPluginProcess(
  context: BenchContext,
  settings: Record<string, unknown>,
  { heapMegabytes }: PluginProcessOptions = {},
): Promise<PluginProcess> {
  const { url: elasticsearchUrl } = await context.elasticsearch();
  const limit = heapMegabytes === undefined ? [] : [`--max-old-space-size=${heapMegabytes}`];
  const child = fork(PROGRAM, { execArgv: ['--import', 'tsx', ...limit] });
  context.onStop(async () => {
    if (child.exitCode !== null) return;
    child.disconnect();
    await once(child, 'exit');
  });
  const answerTo = async <Answer>(message: object | string): Promise<Answer> => {
    const answered = once(child, 'message');
    child.send(message);
    const ended = once(child, 'exit').then(() => {
      throw new Error('The process that serves the plugin ended: see what it says above.');
    });
    // Nobody waits for it any more when the process ends as it should.
    ended.catch(() => undefined);
    const [answer] = (await Promise.race([answered, ended])) as [Answer];
    return answer;
  };
  const { url } = await answerTo<{ url: string }>({ elasticsearchUrl, settings });
  return {
    async ask(route, query, { compressed = false } = {}) {
      const parameters = Object.entries(query).flatMap(([name, value]) =>
        (typeof value === 'string' ? [value] : value).map((one) => [name, one]),
      );
      const address = `${url}${API_BASE}/${route}?${new URLSearchParams(parameters).toString()}`;
      const response = await fetch(address, {
        headers: {
          'x-elastic-internal-origin': 'Kibana',
          // The references come uncompressed, too: what gzip takes is said by a measurement of its own.
          'accept-encoding': compressed ? 'gzip' : 'identity',
        },
      });
      const body = await response.text();
      if (!response.ok) throw new Error(`${route} answers ${response.status}: ${body}`);
      return body;
    },
    peakMegabytes: async () => (await answerTo<{ peakMegabytes: number }>('memory')).peakMegabytes,
  };
}
