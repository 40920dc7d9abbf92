import { describe, expect, it } from 'vitest';
import { AbortedError, ReasonError, mapError } from './errors';

const SURROUNDINGS = { dataStreams: ['logs-a-*', 'logs-b'], searchTimeoutMs: 30_000 };

function responseError(status: number, type: string, reason: string, more: object = {}): Error {
  return Object.assign(new Error(type), {
    name: 'ResponseError',
    meta: { statusCode: status, body: { error: { type, reason, ...more }, status } },
  });
}

function failed(type: string, reason: string, status = 400): Error {
  return responseError(status, 'search_phase_execution_exception', 'all shards failed', {
    failed_shards: [{ shard: 0, reason: { type, reason } }],
  });
}

function named(name: string): Error {
  return Object.assign(new Error('x'), { name });
}

describe('mapError', () => {
  it.each([
    [
      responseError(401, 'security_exception', 'unable to authenticate'),
      'unauthenticated',
      401,
      { code: 'login_rejected', values: {} },
    ],
    [
      responseError(403, 'security_exception', 'action is unauthorized'),
      'no_privilege',
      403,
      { code: 'index_privileges_missing', values: { dataStreams: ['logs-a-*', 'logs-b'] } },
    ],
    [
      responseError(403, 'security_exception', 'current license is non-compliant'),
      'no_privilege',
      403,
      {
        code: 'license_refused',
        values: {
          dataStreams: ['logs-a-*', 'logs-b'],
          cause: 'current license is non-compliant',
        },
      },
    ],
    [
      responseError(404, 'index_not_found_exception', 'no such index [logs-b]'),
      'no_data_stream',
      404,
      { code: 'data_stream_missing', values: { dataStreams: ['logs-b'] } },
    ],
    [
      responseError(429, 'es_rejected_execution_exception', 'queue full'),
      'too_many_requests',
      429,
      { code: 'elasticsearch_busy', values: {} },
    ],
    [
      responseError(429, 'circuit_breaking_exception', 'Data too large'),
      'too_many_requests',
      429,
      { code: 'circuit_breaker_open', values: {} },
    ],
    [
      responseError(503, 'search_phase_execution_exception', 'all shards failed'),
      'unreachable',
      503,
      {
        code: 'elasticsearch_failed',
        values: { status: 503, cause: 'search_phase_execution_exception' },
      },
    ],
    [
      failed('search_context_missing_exception', 'No search context found', 404),
      'unreachable',
      503,
      { code: 'point_in_time_lost', values: {} },
    ],
    [
      failed('too_many_buckets_exception', 'Trying to create\ntoo many buckets'),
      'too_expensive',
      400,
      { code: 'query_too_large', values: { cause: 'Trying to create too many buckets' } },
    ],
    [
      failed('illegal_argument_exception', 'Result window is too large'),
      'too_expensive',
      400,
      { code: 'result_window_exceeded', values: {} },
    ],
    [
      named('TimeoutError'),
      'timeout',
      504,
      { code: 'search_timed_out', values: { timeoutMs: 30_000 } },
    ],
    [named('ConnectionError'), 'unreachable', 503, { code: 'connection_failed', values: {} }],
    [
      named('NoLivingConnectionsError'),
      'unreachable',
      503,
      { code: 'connection_failed', values: {} },
    ],
    [
      new TypeError('x is not a function'),
      'unexpected',
      500,
      { code: 'internal_error', values: {} },
    ],
    ['a text', 'unexpected', 500, { code: 'internal_error', values: {} }],
    [undefined, 'unexpected', 500, { code: 'internal_error', values: {} }],
    [
      failed('parsing_exception', 'unknown field'),
      'unexpected',
      500,
      { code: 'internal_error', values: {} },
    ],
  ])('maps %s to %s', (error, code, statusCode, reason) => {
    const mapped = mapError(error, SURROUNDINGS);
    expect(mapped).toMatchObject({ code, statusCode });
    expect(mapped).toHaveProperty('reason', reason);
    expect(mapped.message).toBe(`${reason.code} ${JSON.stringify(reason.values)}`);
  });

  it('tells a remote cluster that is not set up from missing privileges', () => {
    const error = responseError(403, 'security_exception', 'action is unauthorized for user', {
      root_cause: [
        { type: 'no_such_remote_cluster_exception', reason: 'no such remote cluster: [eu]' },
      ],
    });
    expect(mapError(error, SURROUNDINGS)).toMatchObject({
      code: 'no_data_stream',
      reason: {
        code: 'remote_cluster_unknown',
        values: { cause: 'no such remote cluster: [eu]' },
      },
    });
  });

  it('names an index that was written without the template', () => {
    const error = failed(
      'illegal_argument_exception',
      'Fielddata is disabled on [process.entity_id] in [plain]. Text fields are not optimised',
    );
    expect(mapError(error, SURROUNDINGS)).toMatchObject({
      code: 'no_data_stream',
      reason: {
        code: 'index_without_template',
        values: { index: 'plain', field: 'process.entity_id' },
      },
    });
  });

  it('takes an abort for what it is and leaves its own errors alone', () => {
    expect(mapError(named('RequestAbortedError'), SURROUNDINGS)).toBeInstanceOf(AbortedError);
    const own = new ReasonError({ code: 'page_unknown', values: {} });
    expect(mapError(own, SURROUNDINGS)).toBe(own);
  });
});
