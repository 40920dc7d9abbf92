import { asObject, asText, asTexts, type JsonObject } from '../../common/documents/read_value';

export interface ResolvedIndices {
  streams: readonly { name: string; backing: number }[];
  /** Indices that belong to no data stream. */
  plain: readonly { name: string; isClosed: boolean }[];
  closedBacking: readonly string[];
  /** Data streams and plain indices. */
  names: readonly string[];
}

/** Reads the answer of `GET /_resolve/index`: what the caller may see below a pattern. */
export function readResolvedIndices(body: unknown): ResolvedIndices {
  const answer = asObject(body);
  const streams = listOf(answer?.data_streams).map((stream) => ({
    name: asText(stream.name) ?? '',
    backing: asTexts(stream.backing_indices).length,
  }));
  const indices = listOf(answer?.indices).map((index) => ({
    name: asText(index.name) ?? '',
    isClosed: asTexts(index.attributes).includes('closed'),
    isBacking: index.data_stream !== undefined,
  }));
  const plain = indices.filter(({ isBacking }) => !isBacking);
  return {
    streams,
    plain: plain.map(({ name, isClosed }) => ({ name, isClosed })),
    closedBacking: indices
      .filter(({ isBacking, isClosed }) => isBacking && isClosed)
      .map(({ name }) => name),
    names: [...streams.map(({ name }) => name), ...plain.map(({ name }) => name)],
  };
}

/** The data stream of a backing index by its name; undefined for another index. */
export function streamOfIndex(index: string): string | undefined {
  return /^(?:[^:]+:)?\.ds-(.+)-\d{4}\.\d{2}\.\d{2}-\d{6}$/.exec(index)?.[1];
}

export function listOf(value: unknown): JsonObject[] {
  return (Array.isArray(value) ? value : []).map(asObject).filter((item) => item !== undefined);
}
