import { describe, expect, it } from 'vitest';
import { readEventLine } from '../../common/documents/read_event';
import { processFacts, relativeFacts } from './facts';

const CURL = { exec_id: 'curl', parent_exec_id: 'sh', pid: 12, binary: '/usr/bin/curl' };
const SH = { exec_id: 'sh', parent_exec_id: 'init', pid: 7, binary: '/bin/sh' };

describe('processFacts', () => {
  it('puts exec, probe and exit together', () => {
    const facts = processFacts([
      readEventLine({ process_kprobe: { process: { ...CURL, uid: 0 } }, node_name: 'n1' }),
      readEventLine({
        process_exit: { process: CURL, signal: 'SIGKILL', time: '2026-01-01T00:00:04Z' },
      }),
      readEventLine({ process_exec: { process: { ...CURL, arguments: '-s x' }, parent: SH } }),
    ]);
    expect(facts).toMatchObject({
      node: 'n1',
      process: { execId: 'curl', uid: 0, arguments: '-s x' },
      parent: { execId: 'sh', binary: '/bin/sh' },
      exit: { code: 0, signal: 'SIGKILL', time: '2026-01-01T00:00:04Z' },
    });
  });

  it('takes the time of the event where an exit names none, and the id of an unseen parent', () => {
    const facts = processFacts([
      readEventLine({ process_exit: { process: CURL, status: 2 }, time: '2026-01-01T00:00:04Z' }),
    ]);
    expect(facts.exit).toEqual({ code: 2, time: '2026-01-01T00:00:04Z' });
    expect(facts.parent).toEqual({ execId: 'sh', flags: [] });
  });

  it('takes the place that is most certain, and of others’ words none for the host', () => {
    const read = (type: string, facts: object) =>
      readEventLine({ [type]: { process: { ...CURL, ...facts } } });
    const exit = read('process_exit', { flags: 'execve' });
    expect(processFacts([exit]).place).toBe('unknown');
    expect(processFacts([exit, read('process_exec', { flags: 'execve' })]).place).toBe('host');
    expect(processFacts([exit, read('process_kprobe', { docker: 'abc' })]).place).toBe(
      'unresolved',
    );
    const child = { process: CURL, parent: { ...SH, flags: 'execve clone' } };
    expect(relativeFacts('sh', [readEventLine({ process_exec: child })]).place).toBe('unknown');
  });

  it('reads no process from an event without one', () => {
    expect(processFacts([readEventLine({ process_exec: 'x' })])).toEqual({
      place: 'unknown',
      node: '',
    });
  });
});

describe('relativeFacts', () => {
  it('takes what children say of their parent', () => {
    const child = readEventLine({ process_exec: { process: CURL, parent: SH }, node_name: 'n1' });
    expect(relativeFacts('sh', [child])).toMatchObject({
      process: { execId: 'sh', pid: 7, binary: '/bin/sh' },
      parent: { execId: 'init', flags: [] },
      node: 'n1',
    });
  });

  it('takes what descendants say of an ancestor, and of the one above', () => {
    const ancestors = [
      { exec_id: 'init', parent_exec_id: 'kernel', pid: 1 },
      { exec_id: 'kernel', pid: 0 },
    ];
    const event = readEventLine({ process_exec: { process: CURL, parent: SH, ancestors } });
    expect(relativeFacts('init', [event])).toMatchObject({
      process: { execId: 'init', pid: 1 },
      parent: { execId: 'kernel', pid: 0 },
    });
  });

  it('knows at least the id of a grandparent', () => {
    const event = readEventLine({ process_exec: { process: CURL, parent: SH } });
    expect(relativeFacts('init', [event])).toEqual({
      process: { execId: 'init', flags: [] },
      place: 'unknown',
      node: '',
    });
  });
});
