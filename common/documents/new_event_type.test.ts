import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { probeChoiceSchema } from '../api/kernel_probe_choice';
import { hookOfEvent } from '../kernel_probes/hook_of_event';
import { writePolicy } from '../kernel_probes/write_policy';
import { absenceReason, type TypeCounts } from '../setup/checks/event_types';
import { EVENT_SETS } from '../setup/configuration/settings';
import { EVENT_TYPES } from './event_types';
import { FIELDS, FREE_TEXT_FIELDS, labelFields } from './fields';
import {
  NEW_TYPE as TYPE,
  NEW_TYPE_EVENT,
  NEW_TYPE_HOOK,
  NEW_TYPE_ROOT as LOG,
} from './new_event_type_fixture';
import { parentFields, processFields } from './process_fields';
import { readDocument } from './read_document';
import { readEventLine } from './read_event';
import { RELEASE_MARKERS } from './release_markers';

vi.mock('./event_type_records', async (importOriginal) => {
  const { withNewType } = await import('./new_event_type_fixture');
  return withNewType(importOriginal);
});

describe('an event type that is added to the records', () => {
  it('has its fields by which of its parts the pipeline moves', () => {
    expect(processFields(TYPE)).toMatchObject({
      execId: `${LOG}.process.exec_id`,
      pod: `${LOG}.process.pod.name`,
    });
    expect(parentFields(TYPE)).toMatchObject({
      execId: 'process.parent.entity_id',
      parentExecId: `${LOG}.parent.parent_exec_id`,
    });
    expect(FIELDS.execId).toContain(`${LOG}.process.exec_id`);
    expect(FIELDS.parentExecId).not.toContain(`${LOG}.parent.exec_id`);
    expect(FIELDS.policy).toContain(`${LOG}.policy_name`);
    expect(FIELDS.action).toContain(`${LOG}.action`);
    expect(FIELDS.function).toContain(`${LOG}.event`);
    expect(labelFields('app')).toContain(`${LOG}.process.pod.pod_labels.app`);
  });

  it('is searched by free text', () => {
    expect(FREE_TEXT_FIELDS).toEqual(
      expect.arrayContaining([`${LOG}.path`, `${LOG}.process.arguments`, `${LOG}.args.string_arg`]),
    );
  });

  it('is read with the name of its hook, from the line and from the stored fields', () => {
    const event = readEventLine(NEW_TYPE_EVENT);
    expect(event).toMatchObject({ type: TYPE, function: 'tpm0/open', process: { pid: 7 } });
    expect(hookOfEvent(event)).toEqual(NEW_TYPE_HOOK);
    const { parent, ...rest } = NEW_TYPE_EVENT.process_foo;
    const stored = {
      process: { parent: { entity_id: parent.exec_id, executable: parent.binary } },
      cilium_tetragon: {
        log: { [TYPE]: { ...rest, parent: { parent_exec_id: parent.parent_exec_id } } },
      },
    };
    expect(readDocument(stored)).toMatchObject({
      type: TYPE,
      process: { execId: 'own' },
      parent: { execId: 'above', parentExecId: 'top', binary: '/bin/above' },
    });
  });

  it('can be chosen among the kernel probes, and is set by a policy in its own section', () => {
    expect(probeChoiceSchema.parse({ hook: TYPE, hookName: 'tpm0/open' }).hook).toBe(TYPE);
    const { yaml } = writePolicy({
      hook: NEW_TYPE_HOOK,
      arguments: [],
      filters: [],
      binaries: [],
      namespaces: [],
    });
    expect(parse(yaml)).toMatchObject({
      spec: { foos: [{ path: '/dev/tpm0', on: 'tpm0', when: 'open' }] },
    });
  });

  it('is known to the setup with its release and as one that a list has to name', () => {
    expect(EVENT_TYPES).toContain(TYPE);
    expect(EVENT_SETS).toContain('PROCESS_FOO');
    const none = Object.fromEntries(EVENT_TYPES.map((type) => [type, 0])) as TypeCounts;
    expect(absenceReason(TYPE, none)).toBe('not_by_default');
    expect(RELEASE_MARKERS['2.3']).toEqual([`${LOG}.device`]);
  });
});
