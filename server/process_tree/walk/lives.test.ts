import { describe, expect, it } from 'vitest';
import { encodeExecId } from '../../../common/documents/exec_id';
import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { Lives } from './lives';

const windowsId = (pid: number) => encodeExecId({ node: String(pid), ktime: BigInt(pid), pid });

const at = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`;

const processOf = (pid: number, second: number) => ({
  execId: windowsId(pid),
  startTime: at(second),
  flags: [],
});

const event = (
  own: readonly [pid: number, second: number],
  parent: readonly [pid: number, second: number],
): TetragonEvent => ({
  type: 'process_exec',
  cluster: '',
  node: 'win-1',
  process: processOf(...own),
  parent: processOf(...parent),
  ancestors: [],
  body: {},
  readFrom: 'message',
});

const [FIRST, SECOND] = [event([5120, 1], [4, 0]), event([5120, 30], [4, 0])];

describe('Lives', () => {
  it('takes the life that is asked for, and what names it', () => {
    const lives = new Lives(windowsId(5120), Date.parse(at(1)), [FIRST, SECOND]);
    expect([FIRST, SECOND].map((one) => lives.take(one))).toEqual([true, false]);
    expect(lives.take(event([600, 2], [5120, 1]))).toBe(true);
    expect(lives.take(event([700, 31], [5120, 30]))).toBe(false);
  });

  it('takes the newest where none is asked for', () => {
    const lives = new Lives(windowsId(5120), undefined, [FIRST, SECOND]);
    expect([FIRST, SECOND].map((one) => lives.take(one))).toEqual([false, true]);
  });

  it('names other children with the same id', () => {
    const lives = new Lives(windowsId(4), undefined, [event([4, 0], [1, 0])]);
    expect([FIRST, SECOND, SECOND].map((one) => lives.take(one))).toEqual([true, false, false]);
    expect(lives.others).toEqual([windowsId(5120)]);
  });

  it('lets ids with their own time be, whatever their starts', () => {
    const id = encodeExecId({ node: 'n', ktime: 77n, pid: 5 });
    const linux = (second: number): TetragonEvent => ({
      ...FIRST,
      process: { execId: id, startTime: at(second), flags: [] },
    });
    const lives = new Lives(id, undefined, [linux(1), linux(30)]);
    expect([linux(1), linux(30)].map((one) => lives.take(one))).toEqual([true, true]);
  });
});
