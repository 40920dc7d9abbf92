import { describe, expect, it } from 'vitest';
import { HOST_NAMESPACE, UNKNOWN_NAMESPACE, UNRESOLVED_NAMESPACE } from '../filters/filters';
import {
  levelBelow,
  levelOf,
  NO_PROCESS,
  parsePath,
  parsePodKey,
  printPath,
  printPodKey,
  type Grouping,
  type LaneLevel,
} from './lane_path';

/** Levels from the top when the given keys are unfolded. */
function levelsBelow(grouping: Grouping, path: string[]): LaneLevel[] {
  const levels: LaneLevel[] = [];
  for (const keys = [...path]; ; keys.push('x')) {
    const level = levelBelow(grouping, keys);
    if (!level) return levels;
    levels.push(level);
  }
}

describe('levels', () => {
  it.each<[Grouping, string[], LaneLevel[]]>([
    ['workload', [], ['cluster', 'namespace', 'workload', 'pod', 'container']],
    ['node', [], ['cluster', 'node', 'namespace', 'pod', 'container']],
    ['binary', [], ['cluster', 'binary', 'namespace', 'pod']],
    ['workload', ['c', HOST_NAMESPACE], ['node', 'binary']],
    ['workload', ['c', UNRESOLVED_NAMESPACE], ['node', 'docker']],
    ['workload', ['c', UNKNOWN_NAMESPACE], ['node', 'binary']],
    ['workload', ['c', NO_PROCESS], ['node']],
    ['node', ['c', 'n', HOST_NAMESPACE], ['binary']],
    ['node', ['c', 'n', NO_PROCESS], []],
    ['binary', ['c', '/bin/sh', HOST_NAMESPACE], ['node']],
  ])('by %s below %j: %j', (grouping, path, levels) => {
    expect(levelsBelow(grouping, path)).toEqual(levels);
  });

  it('a lane has the level that its parent announces', () => {
    expect(levelOf('workload', ['c'])).toBe('cluster');
    expect(levelOf('workload', ['c', HOST_NAMESPACE, 'node-1'])).toBe('node');
    expect(levelOf('workload', ['c', 'ns', 'w', 'p', 'id'])).toBe('container');
    expect(levelOf('node', ['c', 'n', NO_PROCESS, 'x'])).toBeUndefined();
  });
});

describe('paths as text', () => {
  it('keeps hostile keys', () => {
    const path = ['', '<b>', '"]', 'a\u202eb'];
    expect(parsePath(printPath(path))).toEqual(path);
  });

  it.each(['', '[]', '{}', '[1]', '["a"', '"a"'])('refuses %j', (text) => {
    expect(parsePath(text)).toBeUndefined();
  });
});

describe('keys of pods', () => {
  it.each([
    { name: 'db-0' },
    { name: 'db-0', uid: '7c9f' },
    { name: 'db-0', uid: '' },
    { name: 'db-0', containerId: 'containerd://ab' },
  ])('reads what it prints: %o', (key) => {
    expect(parsePodKey(printPodKey(key))).toEqual(key);
  });
});
