import { describe, expect, it } from 'vitest';
import { readEventLine } from '../documents/read_event';
import type { TetragonEvent } from '../documents/tetragon_event';
import { encodeExecId } from '../documents/exec_id';
import { barSpan, processBars } from './process_bars';

const SECOND = (second: number) => `2026-03-01T12:00:${String(second).padStart(2, '0')}.5Z`;

interface Line {
  type?: string;
  id: string;
  pid?: number;
  start?: number;
  at: number;
  flags?: string;
  parent?: { exec_id: string; pid: number };
  body?: object;
}

function event({
  type = 'process_exec',
  id,
  pid = 7,
  start,
  at,
  flags,
  parent,
  body,
}: Line): TetragonEvent {
  return readEventLine({
    [type]: {
      process: {
        exec_id: id,
        pid,
        start_time: SECOND(start ?? at),
        binary: `/bin/${id}`,
        flags: flags ?? 'execve clone',
      },
      ...(parent && { parent }),
      ...body,
    },
    time: SECOND(at),
    node_name: 'n',
  });
}

describe('processBars', () => {
  it('makes one bar of all events of a process, copies counted', () => {
    const exec = event({ id: 'a', at: 1 });
    const exit = event({
      type: 'process_exit',
      id: 'a',
      start: 1,
      at: 4,
      body: { status: 2, time: SECOND(3) },
    });
    expect(processBars([exit, exec, exec])).toEqual([
      expect.objectContaining({
        execId: 'a',
        start: SECOND(1),
        end: SECOND(3),
        ending: 'exit',
        exitCode: 2,
        documents: 3,
      }),
    ]);
  });

  it('keeps probe events with the meaning of their action', () => {
    const kill = event({
      type: 'process_kprobe',
      id: 'a',
      start: 1,
      at: 2,
      body: { function_name: 'fd_install', policy_name: 'p', action: 'KPROBE_ACTION_SIGKILL' },
    });
    expect(processBars([kill])[0]).toMatchObject({
      ending: 'open',
      probes: [{ meaning: 'killed', time: SECOND(2), function: 'fd_install', policy: 'p' }],
    });
  });

  it('keeps the same id of other nodes and, without a time of its own, of other starts apart', () => {
    const id = encodeExecId({ node: '7', ktime: 7n, pid: 7 });
    const other = { ...event({ id, at: 1 }), node: 'm' };
    const bars = processBars([event({ id, at: 1 }), other, event({ id, at: 9 }), other]);
    expect(bars.map(({ node, start, documents }) => [node, start, documents])).toEqual([
      ['n', SECOND(1), 1],
      ['m', SECOND(1), 2],
      ['n', SECOND(9), 1],
    ]);
  });

  it('says what was read from /proc, and makes nothing of events without an id', () => {
    expect(processBars([event({ id: 'a', at: 1, flags: 'procFS' })])[0]?.isReread).toBe(true);
    const nameless = readEventLine({ process_exit: { process: { pid: 1 } }, time: SECOND(1) });
    expect(processBars([nameless])).toEqual([]);
  });
});

describe('barSpan', () => {
  const origin = Date.parse('2026-03-01T12:00:00Z');

  it('keeps fractions of a millisecond', () => {
    const span = barSpan(
      { start: '2026-03-01T12:00:00.000000250Z', end: '2026-03-01T12:00:00.0015Z' },
      origin,
    );
    expect(span?.from).toBeCloseTo(0.00025, 9);
    expect(span?.to).toBe(1.5);
  });

  it('never ends before it starts', () => {
    expect(barSpan({ start: '2026-03-01T12:00:01Z', end: '2026-03-01T12:00:00Z' }, origin)).toEqual(
      { from: 1_000, to: 1_000 },
    );
  });

  it('is nothing for a start that is no time', () => {
    expect(barSpan({ start: 'soon' }, origin)).toBeUndefined();
  });
});
