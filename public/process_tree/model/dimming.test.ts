import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../../../common/api/process_tree';
import { parseFilterValue, type Filter, type FilterName } from '../../../common/filters/filters';
import { dimmingOf } from './dimming';

const CURL: ProcessNode = {
  execId: 'a',
  known: 'exec',
  node: 'worker-1',
  binary: '/usr/bin/curl',
  uid: 1000,
  namespace: 'payments',
  pod: 'api-1',
  startTime: '2026-01-01T10:00:00Z',
  exitTime: '2026-01-01T10:00:04Z',
};
const SSHD: ProcessNode = {
  execId: 'b',
  known: 'exec',
  node: 'worker-1',
  binary: '/usr/sbin/sshd',
};
const UNRESOLVED: ProcessNode = { ...SSHD, execId: 'c', docker: '0123456789abcdef' };

function filters(...texts: [FilterName, string][]): Filter[] {
  return texts.map(([name, text]) => parseFilterValue(name, text));
}

describe('dimmingOf', () => {
  it.each<[[FilterName, string][], ProcessNode, boolean]>([
    [[['namespace', 'payments']], CURL, false],
    [[['namespace', 'other']], CURL, true],
    [
      [
        ['namespace', 'other'],
        ['namespace', 'payments'],
      ],
      CURL,
      false,
    ],
    [[['namespace', '!payments']], CURL, true],
    [[['namespace', '(host)']], SSHD, false],
    [[['namespace', '(host)']], UNRESOLVED, true],
    [[['namespace', '(unresolved)']], UNRESOLVED, false],
    [[['binary', 'curl']], CURL, false],
    [[['binary', '/usr/bin/curl']], CURL, false],
    [[['binary', '!curl']], SSHD, false],
    [[['user', '1000']], CURL, false],
    [[['user', '0']], CURL, true],
    [
      [
        ['pod', 'api-1'],
        ['binary', 'wget'],
      ],
      CURL,
      true,
    ],
    [[['policy', 'block']], CURL, false],
  ])('%j', (texts, node, dimmed) => {
    expect(dimmingOf(filters(...texts), '', undefined).isDimmed(node, undefined)).toBe(dimmed);
  });

  it('looks for every word of the free text in what is known so far', () => {
    const dimming = dimmingOf([], 'CURL example.org', undefined);
    expect(dimming.isDimmed(CURL, undefined)).toBe(true);
    expect(dimming.isDimmed(CURL, { execId: 'a', arguments: '-s https://example.org' })).toBe(
      false,
    );
  });

  it.each([
    ['2026-01-01T09:00:00Z', '2026-01-01T11:00:00Z', false],
    ['2026-01-01T10:00:02Z', '2026-01-01T11:00:00Z', false],
    ['2026-01-01T10:00:05Z', '2026-01-01T11:00:00Z', true],
    ['2026-01-01T09:00:00Z', '2026-01-01T09:30:00Z', true],
  ])('from %s to %s', (from, to, dimmed) => {
    const range = { from: Date.parse(from), to: Date.parse(to) };
    expect(dimmingOf([], '', range).isDimmed(CURL, undefined)).toBe(dimmed);
    expect(dimmingOf([], '', range).isDimmed(SSHD, undefined)).toBe(false);
  });

  it('names the filters that the tree cannot apply', () => {
    const { withoutEffect } = dimmingOf(
      filters(['policy', 'a'], ['pod', 'b'], ['cluster', 'c']),
      '',
      undefined,
    );
    expect(withoutEffect).toEqual(['policy']);
  });
});
