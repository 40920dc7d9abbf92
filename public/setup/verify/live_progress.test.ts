import { expect, test } from 'vitest';
import { LIVE_TOKEN, type SetupLiveTestAnswer } from '../../../common/api/setup_live_test';
import { LIVE_TEST_PATIENCE_MS } from '../../../common/limits';
import { liveProgress } from './live_progress';
import { liveCommand, newLiveToken } from './live_token';

const NOTHING: SetupLiveTestAnswer = { took: 1, searches: 1, incomplete: [] };
const SHELL = { execId: 'a', cluster: '', storedAt: 1 };

test.each<[string, SetupLiveTestAnswer | undefined, number, object]>([
  ['nothing yet', undefined, 0, { done: [], isComplete: false }],
  ['still patient', NOTHING, LIVE_TEST_PATIENCE_MS - 1, { done: [], isComplete: false }],
  ['no event at all', NOTHING, LIVE_TEST_PATIENCE_MS, { lookAt: 'freshness' }],
  [
    'only the start',
    { ...NOTHING, shell: SHELL },
    LIVE_TEST_PATIENCE_MS,
    { done: ['exec'], lookAt: 'event_types' },
  ],
  [
    'everything, however late',
    { ...NOTHING, shell: SHELL, child: { execId: 'b' }, exit: { storedAt: 2 } },
    LIVE_TEST_PATIENCE_MS * 2,
    { done: ['exec', 'child', 'exit'], isComplete: true },
  ],
])('%s', (_, answer, elapsed, expected) => {
  const progress = liveProgress(answer, elapsed);
  expect(progress).toMatchObject(expected);
  expect('lookAt' in progress).toBe('lookAt' in expected);
});

test('a token is what the route takes, and never the same twice', () => {
  const tokens = new Set(Array.from({ length: 100 }, newLiveToken));
  expect(tokens.size).toBe(100);
  for (const token of tokens) expect(token).toMatch(LIVE_TOKEN);
});

test.each(['$(reboot)', "x'; reboot #", 'UPPER', '-n'])('the name %s reaches no shell', (pod) => {
  expect(liveCommand('t', { namespace: 'shop', pod })).toBe(
    "kubectl exec -n shop POD -- /bin/sh -c 'echo t; sleep 1; exit 0'",
  );
});
