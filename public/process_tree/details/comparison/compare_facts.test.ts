import { expect, it } from 'vitest';
import { compareFacts, countDifferences } from './compare_facts';
import { fact, type FactGroup } from '../facts/fact';

const group = (id: string, facts: FactGroup['facts'], missing?: string): FactGroup => ({
  id,
  title: id,
  facts,
  ...(missing !== undefined && { missing }),
});

const dump = (left: FactGroup[], right: FactGroup[]) =>
  compareFacts(left, right).flatMap(({ facts }) =>
    facts.map(
      ({ label, left: a, right: b, differs }) =>
        `${label}: ${a?.value ?? '–'} ${differs ? '≠' : '='} ${b?.value ?? '–'}`,
    ),
  );

it('puts equal facts side by side, and what only one has beside nothing', () => {
  const left = group('process', [
    ...fact('binary', 'Binary', '/bin/sh'),
    ...fact('pid', 'PID', 1),
    ...fact('exit', 'Exit', 0),
  ]);
  const right = group('process', [
    ...fact('signal', 'Signal', 'SIGKILL'),
    ...fact('pid', 'PID', 2),
    ...fact('binary', 'Binary', '/bin/sh'),
  ]);
  expect(dump([left], [right])).toEqual([
    'Binary: /bin/sh = /bin/sh',
    'PID: 1 ≠ 2',
    'Exit: 0 ≠ –',
    'Signal: – ≠ SIGKILL',
  ]);
  expect(countDifferences(compareFacts([left], [right]))).toBe(3);
});

it('compares variables by name, wherever they stand, and keeps why a side has nothing', () => {
  const left = group('environment', [
    ...fact('environment-0', 'HOME', '/root'),
    ...fact('environment-1', 'LD_PRELOAD', '/tmp/x.so'),
  ]);
  const right = group('environment', [...fact('environment-0', 'LD_PRELOAD', '/tmp/x.so')]);
  expect(dump([left], [right])).toEqual(['HOME: /root ≠ –', 'LD_PRELOAD: /tmp/x.so = /tmp/x.so']);
  const [compared] = compareFacts([left], [group('environment', [], 'not recorded')]);
  expect(compared?.missing).toEqual({ right: 'not recorded' });
});
