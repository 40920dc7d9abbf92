import { describe, expect, it } from 'vitest';
import { readEventLine } from '../../common/documents/read_event';
import { summaryOfEvent, titleOfEvent } from './title_of_event';

describe('the line of an event', () => {
  it.each([
    [{ process_exec: {} }, 'Executed', ''],
    [{ process_exit: { signal: 'SIGKILL' } }, 'Ended', ''],
    [{ process_loader: { path: '/lib/x.so' } }, 'Loaded /lib/x.so', ''],
    [
      {
        process_kprobe: {
          function_name: 'tcp_connect',
          policy_name: 'block-mining-pools',
          args: [
            { int_arg: 3 },
            { sock_arg: { saddr: '10.0.0.1', sport: 1, daddr: '1.2.3.4', dport: 3333 } },
          ],
        },
      },
      'tcp_connect',
      'block-mining-pools · 10.0.0.1:1 → 1.2.3.4:3333',
    ],
    [
      { process_tracepoint: { subsys: 'syscalls', event: 'sys_enter', args: 'odd' } },
      'syscalls/sys_enter',
      'odd',
    ],
    [{ process_usdt: { path: '/lib/x.so' } }, 'process_usdt', ''],
    [{ process_throttle: { type: 'THROTTLE_START' } }, 'Cgroup throttling', ''],
    [{ process_quantum: { spin: 1 } }, 'process_quantum', ''],
    [[], 'unknown', ''],
  ])('%j', (line, title, summary) => {
    const event = readEventLine(line);
    expect(titleOfEvent(event)).toBe(title);
    expect(summaryOfEvent(event)).toBe(summary);
  });
});

it('says for how many events one stands', () => {
  const event = readEventLine({
    process_kprobe: { function_name: 'fd_install' },
    aggregation_info: { count: '2500' },
  });
  expect(titleOfEvent(event)).toBe('fd_install ×2,500');
});
