import { asInteger, asObject, asText, type JsonObject } from '../../common/documents/read_value';

/** What an Elasticsearch client error says, whatever copy of the client threw it. */
export interface ElasticsearchFailure {
  /** Class name in @elastic/transport, for example `ResponseError`. */
  name: string;
  status?: number;
  /** Exception types of its failed shards, its root causes and the error itself. */
  types: string[];
  /** The innermost words: a security_exception can hide what really failed. */
  reason: string;
}

/**
 * Reads any thrown value. Kibana's client is another copy of the classes than the plugin could
 * import, so names and shapes are looked at, never `instanceof`.
 */
export function readFailure(error: unknown): ElasticsearchFailure {
  const raw = (typeof error === 'object' && error !== null ? error : {}) as JsonObject;
  const body = asObject(raw.body) ?? asObject(asObject(raw.meta)?.body);
  const cause = asObject(body?.error);
  const status = asInteger(raw.statusCode) ?? asInteger(body?.status);
  const causes = [...causesBelow(cause), cause];
  return {
    name: asText(raw.name) ?? 'Error',
    ...(status !== undefined && { status }),
    types: causes.map((item) => asText(item?.type)).filter((type) => type !== undefined),
    reason:
      causes
        .map((item) => asText(item?.reason))
        .find((reason) => reason !== undefined && reason !== 'all shards failed') ??
      asText(raw.message) ??
      'no reason given',
  };
}

function causesBelow(cause: JsonObject | undefined): JsonObject[] {
  const list = (value: unknown) => (Array.isArray(value) ? value.map(asObject) : []);
  return [
    ...list(cause?.failed_shards).map((shard) => asObject(shard?.reason)),
    ...list(cause?.root_cause),
    asObject(cause?.caused_by),
  ].filter((item) => item !== undefined);
}
