import { describe, expect, it } from 'vitest';
import { observationsOfBuckets, ownRoles, parentRoles, roleSources } from './fact_roles';
import { lineageFields } from '../lineage_fields';

const LOG = 'cilium_tetragon.log';
const FIELDS = lineageFields([
  'process.entity_id',
  'process.parent.entity_id',
  'process.executable',
  'process.start',
  'process.user.id',
  'process.pid',
  'orchestrator.namespace',
  'orchestrator.resource.name',
  'container.name',
  `${LOG}.process_exec.process.flags`,
  `${LOG}.process_exec.process.docker`,
  `${LOG}.process_exec.process.in_init_tree`,
  `${LOG}.process_kprobe.process.flags`,
  `${LOG}.process_exec.parent.parent_exec_id`,
  `${LOG}.process_usdt.process.exec_id`,
  `${LOG}.process_usdt.process.start_time`,
]);

describe('roleSources', () => {
  it('asks each field that has values once, and the PID only where ids do not tell it', () => {
    const roles = ownRoles(['process_exec', 'process_kprobe'], FIELDS);
    const sources = roleSources(roles, { withPid: false });
    expect(sources).toMatchObject({
      i0: 'process.entity_id',
      p0: 'process.parent.entity_id',
      f0: `${LOG}.process_exec.process.flags`,
      f1: `${LOG}.process_kprobe.process.flags`,
    });
    expect(Object.values(sources)).not.toContain('process.pid');
    expect(new Set(Object.values(sources)).size).toBe(Object.values(sources).length);
    expect(roleSources(roles, { withPid: true })).toMatchObject({ q0: 'process.pid' });
  });

  it('asks a parent for its own parent', () => {
    expect(roleSources(parentRoles(['process_exec'], FIELDS), { withPid: false })).toEqual({
      i0: 'process.parent.entity_id',
      p0: `${LOG}.process_exec.parent.parent_exec_id`,
    });
  });
});

describe('observationsOfBuckets', () => {
  const roles = ownRoles(['process_exec', 'process_kprobe'], FIELDS);

  it('reads facts from whichever field has them', () => {
    const key = {
      i0: 'abc',
      p0: 'up',
      b0: '/bin/sh',
      s0: 1_729_289_557_150,
      u0: '0',
      f0: null,
      f1: 'execve clone',
      d0: 'docker',
      t0: false,
      n0: 'ns',
      o0: 'pod',
      c0: 'main',
    };
    expect(observationsOfBuckets('exec', [{ key, doc_count: 2 }], roles)).toEqual([
      {
        known: 'exec',
        copies: 2,
        execId: 'abc',
        parentExecId: 'up',
        binary: '/bin/sh',
        startTime: '2024-10-18T22:12:37.150Z',
        uid: 0,
        flags: ['execve', 'clone'],
        docker: 'docker',
        inInitTree: false,
        namespace: 'ns',
        pod: 'pod',
        container: 'main',
      },
    ]);
  });

  it('leaves out what is not there, and says nothing without an id', () => {
    const none = Object.fromEntries(
      ['p0', 'b0', 's0', 'u0', 'f0', 't0'].map((name) => [name, null]),
    );
    expect(
      observationsOfBuckets('exec', [{ key: { ...none, i0: 'a' }, doc_count: 1 }], roles),
    ).toEqual([{ known: 'exec', copies: 1, execId: 'a' }]);
    expect(
      observationsOfBuckets('exec', [{ key: { ...none, i0: null }, doc_count: 1 }], roles),
    ).toEqual([]);
  });

  it('keeps the full text of a time that an event type stores as text', () => {
    const usdt = ownRoles(['process_usdt'], FIELDS);
    const key = { i0: 'a', s0: '2024-10-18T22:12:37.150989227Z' };
    expect(observationsOfBuckets('event', [{ key, doc_count: 1 }], usdt)).toMatchObject([
      { startTime: '2024-10-18T22:12:37.150989227Z' },
    ]);
    const odd = { i0: 'a', s0: 8.7e15 };
    const [unread] = observationsOfBuckets('event', [{ key: odd, doc_count: 1 }], usdt);
    expect(unread?.startTime).toBeUndefined();
  });
});
