import { describe, expect, it } from 'vitest';
import type { ErrorReason } from '../../common/api/errors';
import type { IncompleteReason } from '../../common/api/incomplete';
import { chooseCluster } from './choose_cluster';

const choose = (
  clusters: [string, number][],
  wanted?: string[],
  incomplete: IncompleteReason[] = [],
) =>
  chooseCluster(
    { clusters: new Map(clusters), own: new Map() },
    wanted,
    { dataStreams: ['logs-x', 'logs-y'], incomplete },
    'abc',
  );

const withReason = (reason: ErrorReason) =>
  expect.objectContaining({ code: 'not_found', reason }) as Error;

describe('chooseCluster', () => {
  it.each([
    ['the newest', undefined, { cluster: 'b', others: ['c', 'a'] }],
    ['the one asked for', ['a'], { cluster: 'a', others: ['b', 'c'] }],
    ['the newest of those asked for', ['a', 'c'], { cluster: 'c', others: ['b', 'a'] }],
    ['none that is excluded', ['!b'], { cluster: 'c', others: ['b', 'a'] }],
  ])('takes %s', (_case, wanted, chosen) => {
    expect(
      choose(
        [
          ['a', 1],
          ['b', 3],
          ['c', 2],
        ],
        wanted,
      ),
    ).toEqual(chosen);
  });

  it('knows clusters without a name', () => {
    expect(choose([['', 1]])).toEqual({ cluster: '', others: [] });
    expect(() => choose([['', 1]], ['eu'])).toThrow(
      withReason({
        code: 'process_in_other_clusters',
        values: { execId: 'abc', clusters: [''] },
      }),
    );
    const both: [string, number][] = [
      ['', 1],
      ['eu', 2],
    ];
    for (const unnamed of ['', '(unnamed)', '!eu']) {
      expect(choose(both, [unnamed])).toEqual({ cluster: '', others: ['eu'] });
    }
    expect(choose(both, ['!(unnamed)'])).toEqual({ cluster: 'eu', others: [''] });
  });

  it('says that nobody names the process, and why that may be wrong', () => {
    const values = { execId: 'abc', dataStreams: ['logs-x', 'logs-y'], incomplete: [] };
    expect(() => choose([])).toThrow(withReason({ code: 'process_not_found', values }));
    const incomplete: IncompleteReason[] = [
      { code: 'shards_failed', values: { failed: 1, total: 2 } },
    ];
    expect(() => choose([], undefined, incomplete)).toThrow(
      withReason({ code: 'process_not_found', values: { ...values, incomplete } }),
    );
  });
});
