import { describe, expect, it } from 'vitest';
import { readEventLine } from './read_event';

const CURL = { exec_id: 'curl', pid: 11, binary: '/usr/bin/curl', arguments: '-s "a  b"' };

describe('readEventLine', () => {
  it('reads who, where and when', () => {
    const event = readEventLine({
      process_exec: {
        process: CURL,
        parent: { exec_id: 'bash' },
        ancestors: [{ exec_id: 'init' }],
      },
      node_name: 'node-1',
      cluster_name: 'prod',
      time: '2024-10-18T22:12:37.15Z',
      node_labels: { zone: 'a' },
    });
    expect(event).toMatchObject({
      type: 'process_exec',
      node: 'node-1',
      cluster: 'prod',
      time: '2024-10-18T22:12:37.15Z',
      process: { execId: 'curl', pid: 11, arguments: '-s "a  b"' },
      parent: { execId: 'bash' },
      ancestors: [{ execId: 'init' }],
      body: {},
      readFrom: 'message',
    });
    expect(event).not.toHaveProperty('exit');
  });

  it.each([
    ['a normal exit', {}, { code: 0 }],
    ['a status', { status: 3, time: 'T' }, { code: 3, time: 'T' }],
    ['a signal', { signal: 'SIGKILL' }, { code: 0, signal: 'SIGKILL' }],
  ])('reads %s', (_case, body, exit) => {
    expect(readEventLine({ process_exit: { process: CURL, ...body } }).exit).toEqual(exit);
  });

  it.each([
    ['process_kprobe', { function_name: 'tcp_connect' }, 'tcp_connect'],
    ['process_lsm', { function_name: 'file_open' }, 'file_open'],
    ['process_tracepoint', { subsys: 'syscalls', event: 'sys_enter' }, 'syscalls/sys_enter'],
    ['process_tracepoint', { event: 'sys_enter' }, 'sys_enter'],
    ['process_uprobe', { symbol: 'readline', offset: '5' }, 'readline'],
    ['process_uprobe', { offset: '5' }, '5'],
    ['process_usdt', { provider: 'libc', name: 'setjmp' }, 'libc/setjmp'],
    ['process_loader', { path: '/lib/libc.so.6' }, '/lib/libc.so.6'],
    ['process_exec', {}, undefined],
  ])('names what fired in %s %j', (type, body, name) => {
    expect(readEventLine({ [type]: { process: CURL, ...body } }).function).toBe(name);
  });

  it('keeps the type’s own fields by their names', () => {
    const body = { function_name: 'f', args: [{ int_arg: 3 }], policy_name: 'p', action: 'A' };
    const event = readEventLine({ process_kprobe: { process: CURL, ...body } });
    expect(event).toMatchObject({ body, policy: 'p', action: 'A', function: 'f' });
    expect(event.body).not.toHaveProperty('process');
  });

  it.each([
    ['an event of a newer Tetragon', { process_quantum: { process: CURL } }, 'process_quantum'],
    [
      'a newer envelope',
      { trace_id: 'x', tags: {}, process_exec: { process: CURL } },
      'process_exec',
    ],
    ['both', { trace_id: 'x', process_quantum: { process: CURL } }, 'process_quantum'],
  ])('finds the event in %s', (_case, line, type) => {
    expect(readEventLine(line)).toMatchObject({ type, process: { execId: 'curl' } });
  });

  it.each([
    [null, 'unknown'],
    [[], 'unknown'],
    ['x', 'unknown'],
    [{}, 'unknown'],
    [{ time: 'T' }, 'unknown'],
    [{ process_exec: 'x' }, 'process_exec'],
    [{ process_exec: { process: [], parent: 7, ancestors: 'x', args: null } }, 'process_exec'],
    [{ process_exit: { process: { exec_id: {}, pid: [], flags: 7, pod: 'x' } } }, 'process_exit'],
  ])('does not throw on %j', (line, type) => {
    expect(readEventLine(line).type).toBe(type);
  });
});

it('reads for how many events one stands, where it is more than itself', () => {
  const of = (info: unknown) =>
    readEventLine({ process_kprobe: {}, aggregation_info: info }).standsFor;
  expect(of({ count: '25' })).toBe(25);
  expect([{ count: '1' }, { count: 'x' }, {}, 'odd', undefined].map(of)).toEqual(
    Array(5).fill(undefined),
  );
});
