import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../../../common/api/process_tree';
import { endingOf, endingText, nameOfBinary } from './ending';

const NODE: ProcessNode = { execId: 'a', known: 'exec', node: 'node-1' };

describe('endingOf', () => {
  it.each<[string, Partial<ProcessNode>, string]>([
    ['a normal exit', { exitCode: 0, exitTime: '2026-01-01T00:00:00Z' }, 'exit 0'],
    [
      'an exit whose status is not recorded',
      { exitTime: '2026-01-01T00:00:00Z' },
      'ended (status not recorded)',
    ],
    ['a failure', { exitCode: 127 }, 'exit 127'],
    ['a signal', { exitCode: 0, signal: 'SIGSEGV' }, 'SIGSEGV'],
    ['a kill without a policy’s event', { signal: 'SIGKILL' }, 'SIGKILL'],
    ['a kill by a policy', { signal: 'SIGKILL', events: { killed: 1 } }, 'SIGKILL by policy'],
    ['nothing', {}, 'no exit seen'],
    ['an unknown replacement', { replacedBy: 'b' }, 'replaced by another image'],
  ])('%s', (_case, facts, expected) => {
    expect(endingText(endingOf({ ...NODE, ...facts }, undefined), undefined)).toBe(expected);
  });

  it('names the image that took its place, and when', () => {
    const python = { ...NODE, binary: '/usr/bin/python', startTime: '2026-01-01T10:02:11.204Z' };
    const ending = endingOf({ ...NODE, replacedBy: 'b' }, python);
    expect(ending).toMatchObject({ time: '2026-01-01T10:02:11.204Z' });
    expect(endingText(ending, '10:02:11.204')).toBe('replaced by python at 10:02:11.204');
  });

  it('names what a fork executed, and a re-read without a time', () => {
    const bash = { ...NODE, binary: '/bin/bash', startTime: '2026-01-01T10:00:02.001Z' };
    const executed = endingOf(NODE, bash);
    expect(endingText(executed, '10:00:02.001')).toBe('executed bash at 10:00:02.001');
    expect(endingText(executed, undefined)).toBe('executed bash');
    const reread = endingOf(NODE, { ...bash, rereadOf: 'a' });
    expect(reread).not.toHaveProperty('time');
    expect(endingText(reread, undefined)).toBe('re-read after a restart of Tetragon');
  });

  it('is an exit even where another stage follows', () => {
    expect(endingOf({ ...NODE, exitCode: 1 }, NODE)).toEqual({ kind: 'exit', code: 1 });
  });
});

it.each([
  ['/usr/bin/curl', 'curl'],
  ['curl', 'curl'],
  ['<kernel>', '<kernel>'],
  ['/odd/', '/odd/'],
])('the name of %s', (binary, name) => {
  expect(nameOfBinary(binary)).toBe(name);
});
