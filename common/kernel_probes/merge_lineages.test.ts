import { expect, it } from 'vitest';
import { lineageText, mergeLineages, type Lineage } from './merge_lineages';

function lineage(binaries: string, pod: string, events: number, execId: string): Lineage {
  return {
    binaries: binaries.split(' > '),
    process: { execId, cluster: '', pod, node: 'n', events, firstSeen: 0 },
  };
}

it('makes equal lineages of many pods one branch, heaviest first', () => {
  const roots = mergeLineages([
    lineage('sh > cat', 'a', 1, '1'),
    lineage('sh > cat', 'b', 2, '2'),
    lineage('sh', 'a', 4, '3'),
    lineage('java > bash > curl', 'c', 90, '4'),
  ]);
  expect(lineageText(roots)).toBe(
    [
      'java ×1 pods 1 events 90',
      '  bash ×1 pods 1 events 90',
      '    curl ×1 pods 1 events 90',
      'sh ×3 pods 2 events 7',
      '  cat ×2 pods 2 events 3',
      '',
    ].join('\n'),
  );
  const [, sh] = roots;
  expect(sh?.own.map(({ execId }) => execId)).toEqual(['3']);
  expect(sh?.children[0]?.own.map(({ execId }) => execId)).toEqual(['2', '1']);
});

it('reads a lineage of ten thousand binaries', () => {
  const deep = lineage(Array(10_000).fill('x').join(' > '), 'a', 1, '1');
  expect(mergeLineages([deep])[0]?.processes).toBe(1);
});

it('names at most some of a branch and counts them all', () => {
  const many = Array.from({ length: 50 }, (_, index) =>
    lineage('sh', `p${index}`, index, `${index}`),
  );
  const [sh] = mergeLineages(many);
  expect([sh?.ownTotal, sh?.own.length, sh?.own[0]?.events, sh?.pods]).toEqual([50, 20, 49, 50]);
});
