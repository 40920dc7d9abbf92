import { describe, expect, it } from 'vitest';
import { readEventLine } from '../documents/read_event';
import { dockerOfContainerId, observationsOf } from './observation';

const read = (line: unknown) => observationsOf(readEventLine(line));

const CURL = { exec_id: 'curl', parent_exec_id: 'bash', pid: 11, binary: '/usr/bin/curl' };
const BASH = { exec_id: 'bash', parent_exec_id: 'sshd', pid: 10, binary: '/bin/bash' };

describe('observationsOf', () => {
  it('reads three generations from one event', () => {
    const line = { process_exec: { process: CURL, parent: BASH }, node_name: 'node-1' };
    expect(read(line)).toEqual([
      {
        known: 'exec',
        copies: 1,
        execId: 'curl',
        parentExecId: 'bash',
        pid: 11,
        binary: '/usr/bin/curl',
        node: 'node-1',
      },
      {
        known: 'parent',
        copies: 1,
        execId: 'bash',
        parentExecId: 'sshd',
        pid: 10,
        binary: '/bin/bash',
        node: 'node-1',
      },
      { known: 'ancestor', copies: 1, execId: 'sshd', node: 'node-1' },
    ]);
  });

  it('reads the chain above the parent where ancestors are recorded', () => {
    const ancestors = [
      { exec_id: 'sshd', parent_exec_id: 'init', pid: 5, binary: '/usr/sbin/sshd' },
      { exec_id: 'init', pid: 1 },
    ];
    const parents = read({ process_exec: { process: CURL, parent: BASH, ancestors } }).map(
      ({ execId, parentExecId, binary }) => [execId, parentExecId, binary],
    );
    expect(parents).toContainEqual(['sshd', 'init', '/usr/sbin/sshd']);
    expect(parents).toContainEqual(['init', undefined, undefined]);
  });

  it('takes the process’s own word for its parent where the event has no parent object', () => {
    const action = 'KPROBE_ACTION_POST';
    const [own, parent] = read({ process_kprobe: { process: CURL, action } });
    expect(own).toMatchObject({ known: 'event', parentExecId: 'bash', events: { observed: 1 } });
    expect(parent).toEqual({ known: 'parent', copies: 1, execId: 'bash' });
  });

  it('reads an exit without status as exit 0, and the meaning of an action', () => {
    expect(read({ process_exit: { process: CURL, time: 'T' } })[0]).toMatchObject({
      known: 'exit',
      exit: { code: 0, time: 'T' },
    });
    const killed = { process_kprobe: { process: CURL, action: 'KPROBE_ACTION_SIGKILL' } };
    expect(read(killed)[0]).toMatchObject({ events: { killed: 1 } });
  });

  it('tells a container from docker or from the container id of its pod', () => {
    const id = `containerd://${'ab'.repeat(32)}`;
    const process = { ...CURL, pod: { namespace: 'a', name: 'b', container: { id, name: 'c' } } };
    expect(read({ process_exec: { process } })[0]).toMatchObject({
      namespace: 'a',
      pod: 'b',
      container: 'c',
      docker: 'ab'.repeat(32).slice(0, 31),
    });
    expect(dockerOfContainerId('cri-o://0123')).toBe('0123');
    expect(dockerOfContainerId(undefined)).toBeUndefined();
  });

  it.each([
    [null],
    ['text'],
    [{}],
    [{ process_exec: [] }],
    [{ process_exec: { process: 'x', parent: [], ancestors: {} } }],
    [{ rate_limit_info: { number_of_dropped_process_events: '42' } }],
  ])('says nothing of %j', (line) => {
    expect(read(line)).toEqual([]);
  });
});
