import { describe, expect, it } from 'vitest';
import { compareSiblings, siblingGroup } from './siblings';

describe('siblingGroup', () => {
  it.each([
    [undefined, undefined],
    [{ name: 'api-1' }, undefined],
    [{ namespace: 'shop', name: 'api-1' }, undefined],
    [{ namespace: 'shop', name: 'debug', workload: 'debug', workloadKind: 'Pod' }, undefined],
    [{ namespace: 'shop', name: 'debug', workload: 'debug' }, undefined],
    [
      { namespace: 'shop', name: 'api-1', workload: 'api', workloadKind: 'Deployment' },
      { namespace: 'shop', workload: 'api', workloadKind: 'Deployment' },
    ],
    [
      { namespace: 'shop', name: 'api-1', workload: 'api' },
      { namespace: 'shop', workload: 'api' },
    ],
  ])('of %j is %j', (pod, group) => {
    expect(siblingGroup(pod)).toEqual(group);
  });
});

it.each([
  [0, 12, 'compared'],
  [3, 3, 'compared'],
  [2, 2, 'too_few'],
  [0, 0, 'too_few'],
] as const)('seen in %i of %i sibling pods: %s', (seenIn, siblings, kind) => {
  expect(compareSiblings(seenIn, siblings)).toEqual({ kind, seenIn, siblings });
});
