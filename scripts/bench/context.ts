import { rm } from 'node:fs/promises';
import { Client } from '@elastic/elasticsearch';
import { cacheFolder } from '../../dev/elasticsearch/distribution/cache_folder';
import { claimNodeFolder } from '../../dev/elasticsearch/node/claim_folder';
import { startElasticsearch } from '../../dev/elasticsearch/start_elasticsearch';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import type { Progress } from '../../dev/start/progress';
import { loadDocuments } from './load_documents';

export interface BenchNode {
  url: string;
  client: Client;
}

const HEAP_MB = 2_048;

/** What every bench needs: one Elasticsearch for all of them, loaded fast, and somewhere to say so. */
export class BenchContext {
  readonly #stops: (() => Promise<unknown>)[] = [];
  #node: Promise<BenchNode> | undefined;

  constructor(
    /** Runs of everything that is compared. */
    readonly runs: number,
    /** Documents that a bench is measured among; each has a usual number of its own. */
    readonly documents: number | undefined,
    private readonly progress: Progress,
  ) {}

  /** Tells on the terminal what is being done. */
  say(sentence: string): void {
    this.progress.step('bench')(sentence);
  }

  /** Before something else is printed. */
  finish(): void {
    this.progress.finish();
  }

  /** Called at the end, the last first. */
  onStop(stop: () => Promise<unknown>): void {
    this.#stops.push(stop);
  }

  /** A real node without security, started when it is first asked for. */
  elasticsearch(): Promise<BenchNode> {
    return (this.#node ??= this.#start());
  }

  /** A new data stream with these documents (JSON of a stored document each) in one segment. */
  async load(
    dataStream: string,
    documents: Iterable<string>,
    options: { indexMode?: 'logsdb' } = {},
  ): Promise<void> {
    const { client } = await this.elasticsearch();
    await createDataStream(client, dataStream, 'trial_node', options);
    // The same question is asked again and again: its answer must not come out of a cache.
    await client.indices.putSettings({
      index: dataStream,
      settings: { 'index.requests.cache.enable': false },
    });
    await loadDocuments(client, dataStream, documents, (count) => {
      this.say(`Loading ${dataStream}: ${count.toLocaleString('en-US')} documents`);
    });
  }

  async stop(): Promise<void> {
    this.progress.finish();
    for (let stop = this.#stops.pop(); stop; stop = this.#stops.pop()) await stop();
  }

  async #start(): Promise<BenchNode> {
    const say = (sentence: string) => {
      this.say(sentence);
    };
    const folder = await claimNodeFolder(cacheFolder(process.env, process.getuid?.() === 0), say);
    this.onStop(() => rm(folder, { recursive: true, force: true }));
    const node = await startElasticsearch({ folder, heapMb: HEAP_MB, onProgress: say });
    this.onStop(() => node.stop());
    const client = new Client({ node: node.url, requestTimeout: 120_000 });
    this.onStop(() => client.close());
    return { url: node.url, client };
  }
}
