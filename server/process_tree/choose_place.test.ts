import { describe, expect, it } from 'vitest';
import type { ErrorReason } from '../../common/api/errors';
import type { IncompleteReason } from '../../common/api/incomplete';
import { encodeExecId } from '../../common/documents/exec_id';
import { choosePlace, type WantedPlace } from './choose_place';

const choose = (
  places: [cluster: string, node?: string][],
  wanted: WantedPlace = {},
  incomplete: IncompleteReason[] = [],
) =>
  choosePlace(
    { places: places.map(([cluster, node = 'n']) => ({ cluster, node })) },
    wanted,
    { dataStreams: ['logs-x', 'logs-y'], incomplete },
    'abc',
  );

const withReason = (reason: ErrorReason) =>
  expect.objectContaining({ code: 'not_found', reason }) as Error;

const on = (cluster: string, otherClusters: string[], node = 'n', otherNodes: string[] = []) => ({
  cluster,
  node,
  otherClusters,
  otherNodes,
});

describe('choosePlace', () => {
  it.each([
    ['the newest', undefined, on('b', ['c', 'a'])],
    ['the one asked for', ['a'], on('a', ['b', 'c'])],
    ['the newest of those asked for', ['a', 'c'], on('c', ['b', 'a'])],
    ['none that is excluded', ['!b'], on('c', ['b', 'a'])],
  ])('takes %s', (_case, cluster, chosen) => {
    expect(choose([['b'], ['c'], ['a']], { cluster })).toEqual(chosen);
  });

  it('tells nodes of one cluster apart', () => {
    const places: [string, string][] = [
      ['eu', 'win-a'],
      ['eu', 'win-b'],
      ['us', 'win-b'],
    ];
    expect(choose(places)).toEqual(on('eu', ['us'], 'win-a', ['win-b']));
    expect(choose(places, { node: 'win-b' })).toEqual(on('eu', ['us'], 'win-b', ['win-a']));
    expect(choose(places, { cluster: ['us'], node: 'win-b' })).toEqual(on('us', ['eu'], 'win-b'));
    expect(() => choose(places, { cluster: ['us'], node: 'win-a' })).toThrow();
  });

  it('takes the node in the id where nobody names another', () => {
    const id = encodeExecId({ node: 'worker-1', ktime: 5n, pid: 7 });
    const places = ['clone', 'worker-1'].map((node) => ({ cluster: 'eu', node }));
    const context = { dataStreams: [], incomplete: [] };
    expect(choosePlace({ places }, {}, context, id).node).toBe('worker-1');
    expect(choosePlace({ places }, { node: 'clone' }, context, id).node).toBe('clone');
  });

  it('knows clusters without a name', () => {
    expect(choose([['']])).toEqual(on('', []));
    expect(() => choose([['']], { cluster: ['eu'] })).toThrow(
      withReason({
        code: 'process_in_other_clusters',
        values: { execId: 'abc', clusters: [''] },
      }),
    );
    for (const unnamed of ['', '(unnamed)', '!eu']) {
      expect(choose([['eu'], ['']], { cluster: [unnamed] })).toEqual(on('', ['eu']));
    }
    expect(choose([['eu'], ['']], { cluster: ['!(unnamed)'] })).toEqual(on('eu', ['']));
  });

  it('says that nobody names the process, and why that may be wrong', () => {
    const values = { execId: 'abc', dataStreams: ['logs-x', 'logs-y'], incomplete: [] };
    expect(() => choose([])).toThrow(withReason({ code: 'process_not_found', values }));
    const incomplete: IncompleteReason[] = [
      { code: 'shards_failed', values: { failed: 1, total: 2 } },
    ];
    expect(() => choose([], {}, incomplete)).toThrow(
      withReason({ code: 'process_not_found', values: { ...values, incomplete } }),
    );
  });
});
