import { expect, it, vi } from 'vitest';
import { NEW_TYPE as TYPE, NEW_TYPE_EVENT } from '../../common/documents/new_event_type_fixture';
import { printEvent } from '../scenarios/events/print_event';
import { recordingOf } from '../scenarios/profile';
import { runPipeline } from './pipeline/integration_pipeline';

vi.mock('../../common/documents/event_type_records', async (importOriginal) => {
  const { withNewType } = await import('../../common/documents/new_event_type_fixture');
  return withNewType(importOriginal);
});

const { process, parent, ...body } = NEW_TYPE_EVENT.process_foo;

it('the samples write a type that is added to the records as Tetragon would', () => {
  const text = printEvent({
    type: TYPE,
    process: JSON.stringify(process),
    parent: JSON.stringify(parent),
    ancestors: undefined,
    body: Object.fromEntries(Object.entries(body).toReversed()),
  });
  expect(`${text}}`).toBe(JSON.stringify({ [TYPE]: { process, parent, ...body } }));
  expect(recordingOf('default').deniedTypes).toContain(TYPE);
  expect(recordingOf('everything').deniedTypes).not.toContain(TYPE);
});

it('the pipeline moves what the record names, and leaves the rest', () => {
  expect(runPipeline({ message: JSON.stringify(NEW_TYPE_EVENT) })).toMatchObject({
    kind: 'document',
    document: {
      process: { parent: { entity_id: 'above', executable: '/bin/above' } },
      cilium_tetragon: { log: { [TYPE]: { process: { exec_id: 'own', binary: '/bin/own' } } } },
    },
  });
});
