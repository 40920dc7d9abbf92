import { expect, test } from 'vitest';
import { placeKindOf, placeKindOfEvent, type PlaceFacts } from './place';
import { readEventLine } from './read_event';

const DOCKER = 'd'.repeat(31);
const EXEC = { isExecuted: true, flags: ['execve', 'clone'] };
const EVENT = { isExecuted: false };

test.each<[what: string, facts: PlaceFacts, kind: string]>([
  ['a pod', { ...EVENT, pod: 'api-1', docker: DOCKER }, 'pod'],
  ['a container without a pod', { ...EVENT, docker: DOCKER }, 'unresolved'],
  ['an execution', EXEC, 'host'],
  ['an exec in place', { isExecuted: true, flags: ['execve'] }, 'host'],
  ['read from /proc', { isExecuted: true, flags: ['procFS', 'rootcwd'] }, 'host'],
  ['an exit of what was executed', { ...EVENT, flags: ['execve', 'clone'] }, 'host'],
  ['known by its id alone', EVENT, 'unknown'],
  ['a fork alone', { ...EVENT, flags: ['execve'] }, 'unknown'],
  ['not in Tetragon’s cache', { ...EVENT, flags: ['unknown'] }, 'unknown'],
  ['an execution without flags: a field filter', { isExecuted: true, flags: [] }, 'unknown'],
  ['a failed look-up', { ...EXEC, flags: ['execve', 'clone', 'errorCgroupId'] }, 'unknown'],
  [
    'a runtime’s child',
    { ...EXEC, binary: '/bin/sh', parent: { binary: '/usr/bin/conmon' } },
    'unresolved',
  ],
  [
    'a shim’s child',
    { ...EXEC, binary: '/app', parent: { binary: '/bin/containerd-shim-runc-v2' } },
    'unresolved',
  ],
  [
    'a runtime below another',
    { ...EXEC, binary: '/usr/sbin/runc', parent: { binary: '/usr/bin/conmon' } },
    'host',
  ],
  [
    'runc as it calls itself',
    { ...EXEC, binary: '/proc/self/exe', parent: { binary: '/usr/sbin/runc' } },
    'host',
  ],
  [
    'a network plugin',
    { ...EXEC, binary: '/opt/cni/bin/bridge', parent: { binary: '/usr/bin/crio' } },
    'host',
  ],
  [
    'a hook',
    {
      ...EXEC,
      binary: '/bin/hook',
      parent: { binary: '/usr/sbin/runc', arguments: '--root /run create x' },
    },
    'host',
  ],
  [
    'what replaced runc init',
    {
      ...EXEC,
      flags: ['execve'],
      binary: '/app',
      parent: { binary: '/usr/sbin/runc', arguments: 'init' },
    },
    'unresolved',
  ],
  [
    'a node that is a container',
    { ...EXEC, parent: { binary: '/usr/bin/kubelet', docker: DOCKER } },
    'unknown',
  ],
  [
    'a child that left its pod',
    { ...EXEC, parent: { binary: '/java', docker: DOCKER, pod: 'billing-7c9' } },
    'host',
  ],
])('%s', (_, facts, kind) => {
  expect(placeKindOf(facts)).toBe(kind);
});

test('one event alone', () => {
  const process = { exec_id: 'a', pid: 1, binary: '/bin/sh', flags: 'execve' };
  const kindOf = (line: unknown) => placeKindOfEvent(readEventLine(line));
  expect(kindOf({ process_exec: { process } })).toBe('host');
  expect(kindOf({ process_exit: { process } })).toBe('unknown');
  expect(kindOf({ process_kprobe: { process: { ...process, pod: {} } } })).toBe('unknown');
  expect(kindOf({ process_kprobe: { process: { ...process, pod: { name: 'api-1' } } } })).toBe(
    'pod',
  );
  expect(kindOf({ rate_limit_info: {} })).toBe('unknown');
});
