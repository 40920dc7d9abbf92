import { describe, expect, it } from 'vitest';
import { commandLine, isRunning, processStart, readStartTicks } from './running_process';

const NOBODYS_PID = 4_194_305;

describe('readStartTicks', () => {
  const after =
    'S 1 42 42 0 -1 4194560 1 0 0 0 1 2 3 4 20 0 11 0 207919 1 2 3 18446744073709551615';
  it.each([
    ['a plain name', `42 (java) ${after}`, '207919'],
    ['a name with spaces and parentheses', `42 (a) b (c)) ${after}`, '207919'],
    ['a zombie, which has ended', `42 (java) ${after.replace('S', 'Z')}`, undefined],
  ])('%s', (_, text, expected) => {
    expect(readStartTicks(text)).toBe(expected);
  });
});

describe('a process', () => {
  it('of our own is seen', async () => {
    expect(isRunning(process.pid)).toBe(true);
    expect(await processStart(process.pid)).toMatch(/\d/);
    expect(await processStart(process.pid)).toBe(await processStart(process.pid));
    expect(await commandLine(process.pid)).toContain('node');
  });

  it('that does not exist is not', async () => {
    expect(isRunning(NOBODYS_PID)).toBe(false);
    expect(await processStart(NOBODYS_PID)).toBeUndefined();
    expect(await commandLine(NOBODYS_PID)).toBeUndefined();
  });
});
