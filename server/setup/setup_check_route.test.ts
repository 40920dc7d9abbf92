import { expect, it } from 'vitest';
import type { ErrorReason } from '../../common/api/errors';
import type { CheckStatus } from '../../common/setup/check_status';
import type { SearchContext } from '../elasticsearch/search_context';
import { ReasonError } from '../elasticsearch/errors';
import type { SetupCheck } from './checks/setup_check';
import { setupCheckRoute } from './setup_check_route';

const CONTEXT = { dataStreams: ['logs-*'], incomplete: [] } as unknown as SearchContext;

const NO_GAP = {
  status: 'passed' as const,
  conclusion: {
    code: 'no_gap' as const,
    values: { lines: 1, files: 1, agents: 1, sampledAgents: 1 },
  },
};

function answer(run: SetupCheck<'loss'>['run'], context = CONTEXT) {
  return setupCheckRoute({ id: 'loss', run }, 20).answer(context, { hours: 24 }, new Date());
}

it('a check that does not end says so within its time', async () => {
  const late = await answer(() => new Promise(() => undefined));
  expect(late).toMatchObject({
    id: 'loss',
    status: 'unknown',
    conclusion: { code: 'no_answer_in_time', values: { limitMs: 20 } },
  });
});

it.each([
  [{ code: 'index_privileges_missing', values: { dataStreams: ['logs-*'] } }, 'unknown'],
  [{ code: 'search_timed_out', values: { timeoutMs: 1 } }, 'unknown'],
  [{ code: 'connection_failed', values: {} }, 'unknown'],
  [{ code: 'data_stream_missing', values: { dataStreams: ['logs-*'] } }, 'skipped'],
] as [ErrorReason, CheckStatus][])(
  '%o is %s, never passed and never failed',
  async (reason, status) => {
    const failed = await answer(() => Promise.reject(new ReasonError(reason)));
    expect(failed).toMatchObject({
      status,
      conclusion: { code: 'question_failed', values: { reason } },
    });
  },
);

it('an error of our own is no finding', async () => {
  await expect(answer(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
});

it('a partial answer takes the pass away', async () => {
  const context = {
    ...CONTEXT,
    incomplete: [{ code: 'shards_failed' as const, values: { failed: 1, total: 2 } }],
  };
  const partial = await answer(() => Promise.resolve(NO_GAP), context);
  expect(partial.status).toBe('unknown');
});
