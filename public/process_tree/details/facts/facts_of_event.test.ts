import { describe, expect, it } from 'vitest';
import { readEventLine } from '../../../../common/documents/read_event';
import { factsOfEvent } from './facts_of_event';

/** Label, value and note of the facts a probe's body leads to. */
function factsOf(body: Record<string, unknown>, process: Record<string, unknown> = {}): string[] {
  const event = readEventLine({ process_kprobe: { process, ...body } });
  return factsOfEvent(event).map(({ label, value, note }) =>
    [label, value, note].filter((text) => text !== undefined).join(' | '),
  );
}

describe('the facts of a probe event', () => {
  it('give a path alone, and its mode below it', () => {
    const [path, mode] = factsOf({
      args: [{ file_arg: { path: '/etc/shadow', permission: '-rwsr-xr-x' } }],
    });
    expect(path).toBe('args[0] Path | /etc/shadow | file_arg');
    expect(mode).toMatch(/^· Mode \| 4755/);
  });

  it('give a connection as one line', () => {
    expect(
      factsOf({
        args: [
          {
            sock_arg: {
              protocol: 'IPPROTO_TCP',
              saddr: '10.0.0.5',
              sport: 43210,
              daddr: '1.1.1.1',
              dport: 443,
              state: 'TCP_ESTABLISHED',
            },
          },
        ],
      }),
    ).toContain('args[0] Socket | tcp 10.0.0.5:43210 → 1.1.1.1:443 ESTABLISHED | sock_arg');
  });

  it('name the error that a call returned', () => {
    expect(factsOf({ function_name: '__x64_sys_openat', return: { int_arg: -13 } })).toContain(
      'return Number | -13 (EACCES) | int_arg',
    );
  });

  it('hold credentials against those of the process', () => {
    const process = { process_credentials: { uid: 1000, euid: 1000 } };
    const all = factsOf({ args: [{ process_credentials_arg: { uid: 0, euid: 0 } }] }, process);
    expect(all.filter((line) => line.startsWith('· Changes'))).toHaveLength(2);
  });

  it('say that an argument has no value, and keep an unknown kind as JSON', () => {
    expect(factsOf({ args: [{ label: 'fd' }, { quantum_arg: { spin: 1 } }] })).toEqual([
      'args[0] fd | (no value)',
      'args[1] quantum_arg | {"spin":1} | quantum_arg',
      '· Unknown type | quantum_arg',
    ]);
  });

  it('lead each frame of a stack with its symbol', () => {
    expect(
      factsOf({
        kernel_stack_trace: [{ symbol: 'do_dentry_open', offset: '1402' }],
        user_stack_trace: [{ address: '4096', module: '/bin/x' }],
      }),
    ).toEqual([
      'kernel_stack_trace[0] | do_dentry_open+1402',
      'user_stack_trace[0] | 0x1000 | /bin/x',
    ]);
  });
});

it('an exit without a status or a signal may have had one', () => {
  const exitFacts = (body: object) =>
    factsOfEvent(readEventLine({ process_exit: { process: {}, ...body } })).map(
      ({ label, value, note }) => [label, value, note],
    );
  const note = 'the event has none: 0, or left out by Tetragon’s field filters';
  expect(exitFacts({})).toEqual([['Exit code', '0', note]]);
  expect(exitFacts({ status: 3 })).toEqual([['Exit code', '3', undefined]]);
  expect(exitFacts({ signal: 'SIGTERM' })).toEqual([
    ['Exit code', '0', undefined],
    ['Signal', 'SIGTERM', undefined],
  ]);
});
