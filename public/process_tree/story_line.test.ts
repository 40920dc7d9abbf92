import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../../common/api/process_tree';
import { storyOf } from './story_line';

const UNKNOWN: ProcessNode = { execId: 'a', known: 'ancestor', node: 'worker-1' };
const CURL: ProcessNode = {
  ...UNKNOWN,
  known: 'exec',
  pid: 42,
  binary: '/usr/bin/curl',
  startTime: '2026-01-01T10:00:00.000000000Z',
  namespace: 'payments',
  pod: 'api-7c9f',
};

/** The line as it is read. */
function line(facts: Partial<ProcessNode>, replacement?: ProcessNode, args?: string): string {
  const { binary, arguments: text, place, end } = storyOf({ ...CURL, ...facts }, replacement, args);
  return [`${binary} ${text}`.trim(), place, end].join(' · ');
}

const AFTER_4_S = { exitTime: '2026-01-01T10:00:04.000000000Z' };

describe('storyOf', () => {
  it.each<[string, Partial<ProcessNode>, string]>([
    [
      'a kill by policy',
      { ...AFTER_4_S, signal: 'SIGKILL', events: { killed: 1 } },
      'curl · payments/api-7c9f · killed by policy after 4 s',
    ],
    [
      'a kill by somebody else',
      { ...AFTER_4_S, signal: 'SIGKILL' },
      'curl · payments/api-7c9f · killed after 4 s',
    ],
    [
      'another signal',
      { ...AFTER_4_S, signal: 'SIGSEGV' },
      'curl · payments/api-7c9f · ended by SIGSEGV after 4 s',
    ],
    [
      'an end without a status',
      AFTER_4_S,
      'curl · payments/api-7c9f · ended with an unknown status after 4 s',
    ],
    ['a normal end', { ...AFTER_4_S, exitCode: 0 }, 'curl · payments/api-7c9f · ended after 4 s'],
    [
      'a failure',
      { ...AFTER_4_S, exitCode: 22 },
      'curl · payments/api-7c9f · failed with exit 22 after 4 s',
    ],
    ['an exit without a time', { exitCode: 1 }, 'curl · payments/api-7c9f · failed with exit 1'],
    ['no end', {}, 'curl · payments/api-7c9f · no exit seen'],
  ])('%s', (_case, facts, expected) => {
    expect(line(facts)).toBe(expected);
  });

  it('names what took its place, and after how long', () => {
    const python = { ...CURL, binary: '/usr/bin/python3', startTime: '2026-01-01T10:00:00.5Z' };
    expect(line({ replacedBy: 'b' }, python)).toMatch(/replaced by python3 after 500 ms$/);
    expect(line({ replacedBy: 'b' })).toMatch(/replaced by another image$/);
  });

  it('says what a fork executed, and that Tetragon read a process again', () => {
    const bash = { ...CURL, binary: '/bin/bash', startTime: '2026-01-01T10:00:00.5Z' };
    expect(line({}, bash)).toMatch(/executed bash after 500 ms$/);
    expect(line({}, { ...bash, rereadOf: 'a' })).toMatch(/re-read after a restart of Tetragon$/);
  });

  it('takes the exact command line when it has come', () => {
    expect(line({ arguments: '-s' })).toMatch(/^curl -s ·/);
    expect(line({ arguments: '-s' }, undefined, '-s  "http://x"')).toMatch(
      /^curl -s {2}"http:\/\/x" ·/,
    );
  });

  it.each<[string, Partial<ProcessNode>, string]>([
    ['a pod', { namespace: 'shop', pod: 'cart-1' }, 'shop/cart-1'],
    ['a container by its name', { container: 'api' }, 'api'],
    [
      'an unresolved container',
      { docker: '0123456789abcdef0123456789abcde' },
      '(unresolved container) 0123456789ab',
    ],
    ['a container without an id', { place: 'unresolved' }, '(unresolved container) worker-1'],
    ['the host', { place: 'host' }, '(host) worker-1'],
    ['where nothing says it', {}, '(unknown) worker-1'],
    ['the host in an older file', { known: 'exec' }, '(host) worker-1'],
  ])('says where: %s', (_case, facts, place) => {
    expect(storyOf({ ...UNKNOWN, ...facts }, undefined, undefined).place).toBe(place);
  });

  it('names a process without a binary by its PID', () => {
    expect(storyOf({ ...UNKNOWN, pid: 42 }, undefined, undefined).binary).toBe('PID 42');
    expect(storyOf(UNKNOWN, undefined, undefined).binary).toBe('unknown process');
  });

  it('marks only an end that was not its own', () => {
    expect(storyOf({ ...CURL, signal: 'SIGKILL' }, undefined, undefined).isAlarming).toBe(true);
    expect(storyOf({ ...CURL, exitCode: 1 }, undefined, undefined).isAlarming).toBe(false);
  });
});
