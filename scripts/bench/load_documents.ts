import type { Client } from '@elastic/elasticsearch';

/** Characters of one bulk request. */
const BULK_SIZE = 5_000_000;

/** One is filled while two are under way. */
const BULKS_IN_FLIGHT = 2;

/**
 * Stores ready documents as fast as the node takes them, and merges them into one segment: a bench
 * must not depend on how far Elasticsearch's own merges are.
 *
 * @throws Error when a document is refused
 */
export async function loadDocuments(
  client: Client,
  dataStream: string,
  documents: Iterable<string>,
  onProgress: (count: number) => void,
): Promise<void> {
  const inFlight = new Set<Promise<void>>();
  let operations: string[] = [];
  let size = 0;
  let count = 0;
  const send = async (): Promise<void> => {
    const request = store(client, dataStream, operations);
    inFlight.add(request);
    void request.finally(() => inFlight.delete(request)).catch(() => undefined);
    operations = [];
    size = 0;
    if (inFlight.size >= BULKS_IN_FLIGHT) await Promise.race(inFlight);
    onProgress(count);
  };
  for (const document of documents) {
    operations.push('{"create":{}}', document);
    size += document.length;
    count += 1;
    if (size >= BULK_SIZE) await send();
  }
  if (operations.length > 0) await send();
  await Promise.all(inFlight);
  await client.indices.forcemerge({ index: dataStream, max_num_segments: 1 });
  await client.indices.refresh({ index: dataStream });
}

async function store(client: Client, dataStream: string, operations: string[]): Promise<void> {
  const { errors, items } = await client.bulk({
    index: dataStream,
    pipeline: '_none',
    require_data_stream: true,
    filter_path: ['errors', 'items.create.error'],
    operations,
  });
  if (!errors) return;
  const refused = items.find((item) => item.create?.error)?.create?.error;
  throw new Error(`A document of the bench was refused: ${refused?.reason ?? 'no reason given'}.`);
}
