import { describe, expect, it } from 'vitest';
import { AbortedError, InvestigationError, mapError } from './errors';

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
    [responseError(401, 'security_exception', 'unable to authenticate'), 'unauthenticated', 401],
    [responseError(403, 'security_exception', 'action is unauthorized'), 'no_privilege', 403],
    [
      responseError(404, 'index_not_found_exception', 'no such index [logs-b]'),
      'no_data_stream',
      404,
    ],
    [responseError(429, 'es_rejected_execution_exception', 'queue full'), 'too_many_requests', 429],
    [responseError(429, 'circuit_breaking_exception', 'Data too large'), 'too_many_requests', 429],
    [
      responseError(503, 'search_phase_execution_exception', 'all shards failed'),
      'unreachable',
      503,
    ],
    [
      failed('search_context_missing_exception', 'No search context found', 404),
      'unreachable',
      503,
    ],
    [
      failed('too_many_buckets_exception', 'Trying to create too many buckets'),
      'too_expensive',
      400,
    ],
    [failed('illegal_argument_exception', 'Result window is too large'), 'too_expensive', 400],
    [named('TimeoutError'), 'timeout', 504],
    [named('ConnectionError'), 'unreachable', 503],
    [named('NoLivingConnectionsError'), 'unreachable', 503],
    [new TypeError('x is not a function'), 'unexpected', 500],
    ['a text', 'unexpected', 500],
    [undefined, 'unexpected', 500],
    [failed('parsing_exception', 'unknown field'), 'unexpected', 500],
  ])('maps %s to %s', (error, code, statusCode) => {
    const mapped = mapError(error, SURROUNDINGS);
    expect(mapped).toMatchObject({ code, statusCode });
    expect(mapped.message).toMatch(/^[A-Z][^\n]+: [^\n]+\.$/);
  });

  it('names the index that does not exist, and all patterns where none is named', () => {
    const missing = responseError(404, 'index_not_found_exception', 'no such index [logs-b]');
    expect(mapError(missing, SURROUNDINGS).message).toContain('No data stream matches logs-b:');
    const forbidden = responseError(403, 'security_exception', 'action is unauthorized');
    expect(mapError(forbidden, SURROUNDINGS).message).toContain('logs-a-*, logs-b');
  });

  it('tells a remote cluster that is not set up from missing privileges', () => {
    const error = responseError(403, 'security_exception', 'action is unauthorized for user', {
      root_cause: [
        { type: 'no_such_remote_cluster_exception', reason: 'no such remote cluster: [eu]' },
      ],
    });
    const mapped = mapError(error, SURROUNDINGS);
    expect(mapped).toMatchObject({ code: 'no_data_stream' });
    expect(mapped.message).toContain('no such remote cluster: [eu]');
  });

  it('names an index that was written without the template', () => {
    const error = failed(
      'illegal_argument_exception',
      'Fielddata is disabled on [process.entity_id] in [plain]. Text fields are not optimised',
    );
    expect(mapError(error, SURROUNDINGS).message).toContain(
      "The index plain was written without the integration's index template",
    );
  });

  it('takes an abort for what it is and leaves its own errors alone', () => {
    expect(mapError(named('RequestAbortedError'), SURROUNDINGS)).toBeInstanceOf(AbortedError);
    const own = new InvestigationError('not_found', 'No such process: check the id.');
    expect(mapError(own, SURROUNDINGS)).toBe(own);
  });
});
