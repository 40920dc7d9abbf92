import type { Client } from '@elastic/elasticsearch';
import { bulkEntryOf, type BulkEntry } from './bulk_entry';
import { namespaceOf } from './data_stream/data_stream_fields';
import type { IngestLine } from './export_files/ingest_line';
import { countRefused, countStored, emptyReport, type LoadReport } from './load_report';
import { sendBulk } from './send_bulk';
import { untilAborted } from './until_aborted';

export type { LoadReport } from './load_report';

/** Documents of about this many bytes make one request: larger ones bring no more speed. */
const BULK_BYTES = 5_000_000;

/** One is filled while two are under way; more only queue up in Elasticsearch. */
const BULKS_IN_FLIGHT = 2;

export interface LoadOptions {
  /** Time of reading, for events without a time. */
  now: Date;
  /** Events answered for so far, and the bytes of their lines. */
  onProgress?(progress: { events: number; bytes: number }): void;
  signal?: AbortSignal;
}

/**
 * Stores lines in a data stream, in bounded memory: the lines are read no faster than Elasticsearch
 * takes them. No line stops the others: what the pipeline or Elasticsearch refuses is in the report.
 * Searchable when it answers. Throws when Elasticsearch cannot be asked, or with the signal's reason.
 */
export async function loadLines(
  client: Client,
  dataStream: string,
  lines: Iterable<IngestLine> | AsyncIterable<IngestLine>,
  options: LoadOptions,
): Promise<LoadReport> {
  const startedAt = performance.now();
  const loader = new Loader(client, dataStream, options);
  try {
    await untilAborted(loader.addAll(lines), options.signal);
  } finally {
    await loader.settled();
  }
  await client.indices.refresh(
    { index: dataStream, ignore_unavailable: true },
    options.signal && { signal: options.signal },
  );
  return { ...loader.report, tookMs: Math.round(performance.now() - startedAt) };
}

class Loader {
  readonly report = emptyReport();
  private readonly settings: { now: Date; namespace: string };
  private readonly inFlight = new Set<Promise<void>>();
  private entries: BulkEntry[] = [];
  private size = 0;
  private progress = { events: 0, bytes: 0 };
  private failure: { error: unknown } | undefined;

  constructor(
    private readonly client: Client,
    private readonly dataStream: string,
    private readonly options: LoadOptions,
  ) {
    this.settings = { now: options.now, namespace: namespaceOf(dataStream) };
  }

  async addAll(lines: Iterable<IngestLine> | AsyncIterable<IngestLine>): Promise<void> {
    for await (const line of lines) {
      this.options.signal?.throwIfAborted();
      await this.add(line);
    }
    if (this.entries.length > 0) await this.send();
    await this.settled();
    this.throwFailure();
  }

  private async add(line: IngestLine): Promise<void> {
    const made = bulkEntryOf(line, this.settings);
    if ('refused' in made) {
      countRefused(this.report, made.refused);
      return;
    }
    this.entries.push(made.entry);
    this.size += made.entry.size;
    if (this.size >= BULK_BYTES) await this.send();
  }

  /** Waits for all requests under way; never throws. */
  async settled(): Promise<void> {
    await Promise.all(this.inFlight);
  }

  private async send(): Promise<void> {
    while (this.inFlight.size >= BULKS_IN_FLIGHT) await Promise.race(this.inFlight);
    this.throwFailure();
    const entries = this.entries;
    this.entries = [];
    this.size = 0;
    const request = this.store(entries)
      .catch((error: unknown) => {
        this.failure ??= { error };
      })
      .finally(() => this.inFlight.delete(request));
    this.inFlight.add(request);
  }

  private throwFailure(): void {
    this.options.signal?.throwIfAborted();
    if (this.failure) throw this.failure.error;
  }

  private async store(entries: BulkEntry[]): Promise<void> {
    const { stored, rejected } = await sendBulk(
      this.client,
      this.dataStream,
      entries,
      this.options.signal,
    );
    for (const entry of stored) countStored(this.report, entry);
    for (const { entry, reason } of rejected) {
      countRefused(this.report, { file: entry.file, lineNumber: entry.lineNumber, reason });
    }
    this.progress = {
      events: this.progress.events + entries.length,
      bytes: this.progress.bytes + entries.reduce((sum, entry) => sum + entry.lineBytes, 0),
    };
    this.options.onProgress?.(this.progress);
  }
}
