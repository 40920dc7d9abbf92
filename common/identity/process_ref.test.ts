import { describe, expect, it } from 'vitest';
import { encodeExecId } from '../documents/exec_id';
import { groupByIdentity, hasOwnTime, processRef, type IdentityFacts } from './process_ref';

const LINUX = encodeExecId({ node: 'worker-1', ktime: 71_000_000_001n, pid: 815 });
const WINDOWS = encodeExecId({ node: '4711', ktime: 4711n, pid: 4711 });
const NAMELESS = encodeExecId({ node: '', ktime: 71_000_000_001n, pid: 815 });
const TIMELESS = encodeExecId({ node: 'worker-1', ktime: 0n, pid: 815 });
const KERNEL = encodeExecId({ node: 'worker-1', ktime: 1n, pid: 0 });

const AT = '2026-03-04T10:00:00.500999999Z';
const AT_MS = Date.parse('2026-03-04T10:00:00.500Z');

describe('hasOwnTime', () => {
  it.each([
    [LINUX, true],
    [NAMELESS, true],
    [WINDOWS, false],
    [TIMELESS, false],
    [KERNEL, true],
    ['not of this form', true],
  ])('of %s is %s', (execId, expected) => {
    expect(hasOwnTime(execId)).toBe(expected);
  });
});

describe('processRef', () => {
  it.each([
    ['an id with its time', LINUX, {}],
    ['an id of Windows', WINDOWS, { start: AT_MS }],
    ['no time in the id', TIMELESS, { start: AT_MS }],
    ['another form', 'x', {}],
  ])('has a start where the id says none: %s', (_, execId, beside) => {
    const ref = processRef({ execId, cluster: 'eu', node: 'worker-1', startTime: AT });
    expect(ref).toEqual({ execId, cluster: 'eu', node: 'worker-1', ...beside });
  });
});

describe('groupByIdentity', () => {
  const groups = (...items: Partial<IdentityFacts>[]) =>
    groupByIdentity(
      items.map((item) => ({ execId: WINDOWS, cluster: '', node: 'win-1', ...item })),
      (item) => item,
    ).map((group) => group.map(({ node, startTime }) => `${node} ${startTime ?? '-'}`));

  it('keeps nodes apart', () => {
    expect(groups({}, { node: 'win-2' }, {})).toEqual([['win-1 -', 'win-1 -'], ['win-2 -']]);
  });

  it('keeps lives of one id apart, a second of difference within one', () => {
    expect(groups({ startTime: 5_000 }, { startTime: 1_000 }, { startTime: 4_000 })).toEqual([
      ['win-1 5000', 'win-1 4000'],
      ['win-1 1000'],
    ]);
    expect(groups({ startTime: 3_999 }, { startTime: 5_000 })).toHaveLength(2);
  });

  it('stands in the order of the first items, whatever their ids', () => {
    expect(groups({ startTime: 9_000 }, { node: 'win-2' }, { startTime: 1_000 })).toEqual([
      ['win-1 9000'],
      ['win-2 -'],
      ['win-1 1000'],
    ]);
  });

  it('lets what has no start stand alone where there are starts', () => {
    expect(groups({}, { startTime: 1_000 }, {})).toEqual([['win-1 -', 'win-1 -'], ['win-1 1000']]);
  });

  it('leaves an id with its own time whole, whatever a clock that was set makes of its start', () => {
    expect(groups({ execId: LINUX, startTime: 1 }, { execId: LINUX, startTime: 9_999 })).toEqual([
      ['win-1 1', 'win-1 9999'],
    ]);
  });
});
