import { expect, test } from 'vitest';
import { ApiError, toApiError } from './api_error';

/** What `core.http` throws for an answer with this body. */
function httpError(status: number, body?: object): unknown {
  return Object.assign(new Error('x'), { response: { status }, body });
}

test.each([
  [
    'our own route',
    httpError(403, {
      statusCode: 403,
      message: 'index_privileges_missing {"dataStreams":["logs-a"]}',
      attributes: {
        code: 'no_privilege',
        reason: { code: 'index_privileges_missing', values: { dataStreams: ['logs-a'] } },
      },
    }),
    ['no_privilege', /^You can’t read logs-a: .* Ask an administrator/, undefined],
  ],
  [
    'an unexpected error with its id',
    httpError(500, {
      statusCode: 500,
      message: 'internal_error {}',
      attributes: {
        code: 'unexpected',
        reason: { code: 'internal_error', values: {} },
        errorId: 'a1b2',
      },
    }),
    ['unexpected', /^Tetragon Investigator failed on this request\. /, 'a1b2'],
  ],
  [
    'a reason this page does not know',
    httpError(400, {
      statusCode: 400,
      message: 'm',
      attributes: { code: 'bad_request', reason: { code: 'new_reason', values: { n: 1 } } },
    }),
    ['bad_request', /^new_reason \{"n":1\}$/, undefined],
  ],
  [
    'a code this page does not know',
    httpError(500, { statusCode: 500, message: 'm', attributes: { code: 'new_code' } }),
    ['unexpected', /status 500 \(m\)/, undefined],
  ],
  [
    "Kibana's own 403",
    httpError(403, { statusCode: 403, error: 'Forbidden', message: 'Forbidden' }),
    ['no_privilege', /Your Kibana role/, undefined],
  ],
  [
    'an ended session',
    httpError(401, { statusCode: 401 }),
    ['unauthenticated', /Log in/, undefined],
  ],
  ['a proxy without a body', httpError(504), ['unreachable', /status 504/, undefined]],
  ['an address too long for a proxy', httpError(414), ['bad_request', /too long/, undefined]],
  [
    'no connection',
    Object.assign(new Error('Failed to fetch'), { response: undefined }),
    ['unreachable', /did not answer/, undefined],
  ],
  ['a mistake of ours', new TypeError('x is not y'), ['unexpected', /x is not y/, undefined]],
  ['nothing at all', undefined, ['unexpected', /undefined/, undefined]],
] as const)('%s', (_name, thrown, [code, sentence, errorId]) => {
  const error = toApiError(thrown);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(sentence);
  expect(error.errorId).toBe(errorId);
});

test('an error that was read before stays what it is', () => {
  const error = new ApiError('timeout', 'Too slow.');
  expect(toApiError(error)).toBe(error);
});
