import type { EventTypeRecord } from './event_type_records';
import type { ProbeType } from './event_types';

/** A type that no release has; tests put its record among the others and ask the product as it is. */
export const NEW_TYPE = 'process_foo' as ProbeType;

const RECORD: EventTypeRecord = {
  since: '2.3',
  exported: 'when_listed',
  fields: ['process', 'parent', 'path', 'device', 'event', 'policy_name', 'args', 'action'],
  moved: ['parent'],
  marker: 'device',
  hook: {
    names: ['device', 'event'],
    joined: 'with_slash',
    hasPath: true,
    policy: { section: 'foos', names: ['on', 'when'] },
  },
};

/** The module of the records with one more, for `vi.mock`. */
export async function withNewType(
  importOriginal: () => Promise<typeof import('./event_type_records')>,
): Promise<object> {
  const { EVENT_TYPE_RECORDS } = await importOriginal();
  return { EVENT_TYPE_RECORDS: { ...EVENT_TYPE_RECORDS, [NEW_TYPE]: RECORD } };
}

export const NEW_TYPE_ROOT = `cilium_tetragon.log.${NEW_TYPE}`;

/** Its event as Tetragon would export it. */
export const NEW_TYPE_EVENT = {
  process_foo: {
    process: { exec_id: 'own', pid: 7, binary: '/bin/own' },
    parent: { exec_id: 'above', parent_exec_id: 'top', binary: '/bin/above' },
    path: '/dev/tpm0',
    device: 'tpm0',
    event: 'open',
    policy_name: 'watch',
    action: 'KPROBE_ACTION_POST',
  },
  node_name: 'node-1',
  time: '2026-11-25T10:00:00Z',
};

/** What fired it. */
export const NEW_TYPE_HOOK = {
  type: NEW_TYPE,
  policy: 'watch',
  name: 'tpm0/open',
  path: '/dev/tpm0',
};
