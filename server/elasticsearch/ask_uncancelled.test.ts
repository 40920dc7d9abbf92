import { describe, expect, it } from 'vitest';
import { askUncancelled } from './ask_uncancelled';

const reason = { type: 'task_cancelled_exception', reason: 'not building sub-aggregations' };
const whole = { _shards: { total: 2, failed: 0 } };
const failed = (type: string) => ({
  _shards: { total: 2, failed: 1, failures: [{ shard: 0, reason: { ...reason, type } }] },
});
const cancelled = failed(reason.type);
const failedParts = (error: object) => ({ responses: [whole, { error, status: 400 }] });
const cancelledError = Object.assign(new Error('all shards failed'), {
  name: 'ResponseError',
  body: { error: { type: 'search_phase_execution_exception', root_cause: [reason] } },
});

/** Asks with these answers, one after the other; an error is thrown. */
async function ask(...answers: unknown[]) {
  let asked = 0;
  const answer = await askUncancelled(() => {
    const next = answers[asked++];
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  return { answer, asked };
}

describe('askUncancelled', () => {
  it.each([
    ['failed shards', cancelled],
    ['an error', cancelledError],
    ['a part of several searches', { responses: [whole, cancelled] }],
    ['a failed part of several searches', failedParts({ type: 'x', root_cause: [reason] })],
  ])('asks once more when %s say that it was cancelled', async (_, first) => {
    expect(await ask(first, whole)).toEqual({ answer: whole, asked: 2 });
  });

  it.each([
    ['a whole answer', whole],
    ['shards that failed otherwise', failed('query_shard_exception')],
    ['a part that failed otherwise', failedParts({ type: 'x' })],
  ])('asks once for %s', async (_, first) => {
    expect(await ask(first)).toEqual({ answer: first, asked: 1 });
  });

  it('does not ask a third time', async () => {
    expect(await ask(cancelledError, cancelled)).toEqual({ answer: cancelled, asked: 2 });
    await expect(ask(cancelled, cancelledError)).rejects.toBe(cancelledError);
  });

  it('throws any other failure at once', async () => {
    await expect(ask(new Error('no connection'))).rejects.toThrow('no connection');
  });
});
