import { setTimeout as wait } from 'node:timers/promises';
import { errors, type Client, type estypes } from '@elastic/elasticsearch';
import type { BulkEntry } from './bulk_entry';
import { ExportError } from './export_files/export_error';

/** Waits before a try is repeated, in milliseconds: about two minutes together. */
const RETRY_WAITS_MS = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

/** A full node answers slowly under load; nothing else is lost by waiting. */
const REQUEST_TIMEOUT_MS = 120_000;

/** 429: too busy; 503: the shard is not there yet. Both pass. */
const PASSING = new Set([429, 503]);

export interface BulkResult {
  stored: BulkEntry[];
  rejected: { entry: BulkEntry; reason: string }[];
}

/**
 * Sends documents to a data stream. What Elasticsearch is too busy for is sent again, with growing
 * waits; what it rejects comes back with its reason. Throws an `ExportError` when it cannot be asked.
 */
export async function sendBulk(
  client: Client,
  dataStream: string,
  entries: readonly BulkEntry[],
  signal: AbortSignal | undefined,
): Promise<BulkResult> {
  const result: BulkResult = { stored: [], rejected: [] };
  let open = entries;
  for (const pause of [...RETRY_WAITS_MS, undefined]) {
    const answer = await ask(client, dataStream, open, signal);
    const again: BulkEntry[] = [];
    let busy = answer.busy;
    open.forEach((entry, index) => {
      const item = answer.items[index];
      if (answer.busy !== undefined || (item?.error && PASSING.has(item.status))) {
        again.push(entry);
        busy ??= item?.error?.reason ?? undefined;
      } else if (item?.error) {
        result.rejected.push({ entry, reason: reasonOf(item.error) });
      } else {
        result.stored.push(entry);
      }
    });
    if (again.length === 0) return result;
    if (pause === undefined) throw tooBusy(busy);
    open = again;
    await wait(pause, undefined, signal && { signal });
  }
  return result;
}

interface Answer {
  items: (estypes.BulkResponseItem | undefined)[];
  /** Set when the whole request was turned away for a passing reason. */
  busy?: string;
}

async function ask(
  client: Client,
  dataStream: string,
  entries: readonly BulkEntry[],
  signal: AbortSignal | undefined,
): Promise<Answer> {
  try {
    const { items } = await client.bulk(
      {
        index: dataStream,
        // The documents are what the integration's pipeline leaves: they must not run through it again.
        pipeline: '_none',
        require_data_stream: true,
        filter_path: ['items.create.status', 'items.create.error'],
        operations: entries.flatMap(({ json }) => ['{"create":{}}', json]),
      },
      // A repeated request could store the first one's documents twice.
      { maxRetries: 0, requestTimeout: REQUEST_TIMEOUT_MS, ...(signal && { signal }) },
    );
    return { items: items.map((item) => item.create) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof errors.ResponseError && PASSING.has(error.statusCode ?? 0)) {
      return { items: [], busy: error.message };
    }
    throw new ExportError(
      `Elasticsearch did not take the events (${messageOf(error)}): check that it runs and that this user may write to ${dataStream}.`,
      { cause: error },
    );
  }
}

function tooBusy(reason: string | undefined): ExportError {
  return new ExportError(
    `Elasticsearch stayed too busy to take the events (${reason ?? 'no reason given'}): load again when it is less busy, or give it more memory.`,
  );
}

/** The innermost cause says what is wrong with the value; the outer ones name the field. */
function reasonOf(error: estypes.ErrorCause): string {
  const reasons: string[] = [];
  for (let cause: estypes.ErrorCause | undefined = error; cause; cause = cause.caused_by) {
    if (cause.reason && !reasons.includes(cause.reason)) reasons.push(cause.reason);
  }
  return `Elasticsearch rejects the document: ${reasons.join(': ') || error.type}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
