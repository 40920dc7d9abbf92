import { describe, expect, it } from 'vitest';
import { chooseCluster } from './choose_cluster';

const SURROUNDINGS = { execId: 'abc', dataStreams: ['logs-x', 'logs-y'], incomplete: [] };

const choose = (clusters: [string, number][], wanted?: string[], incomplete: string[] = []) =>
  chooseCluster({ clusters: new Map(clusters), own: new Map() }, wanted, {
    ...SURROUNDINGS,
    incomplete,
  });

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
      /but in \(unnamed\): change the filter cluster/,
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
    expect(() => choose([])).toThrow(/^No event in logs-x, logs-y names the process abc: check/);
    expect(() => choose([], undefined, ['1 of 2 shards failed'])).toThrow(
      /abc \(but 1 of 2 shards failed\): check/,
    );
  });
});
