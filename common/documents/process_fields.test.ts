import { expect, it } from 'vitest';
import { parentFields, processFields } from './process_fields';

it.each([
  ['process_exec', 'process.entity_id', 'process.executable', 'orchestrator.namespace'],
  [
    'process_usdt',
    'cilium_tetragon.log.process_usdt.process.exec_id',
    'cilium_tetragon.log.process_usdt.process.binary',
    'cilium_tetragon.log.process_usdt.process.pod.namespace',
  ],
  [
    'process_quantum',
    'cilium_tetragon.log.process_quantum.process.exec_id',
    'cilium_tetragon.log.process_quantum.process.binary',
    'cilium_tetragon.log.process_quantum.process.pod.namespace',
  ],
])('knows where %s keeps its process', (type, execId, binary, namespace) => {
  expect(processFields(type)).toMatchObject({
    execId,
    binary,
    namespace,
    flags: `cilium_tetragon.log.${type}.process.flags`,
  });
});

it.each([
  ['process_exec', 'process.parent.entity_id'],
  ['process_loader', 'cilium_tetragon.log.process_loader.parent.exec_id'],
  ['process_usdt', 'cilium_tetragon.log.process_usdt.parent.exec_id'],
])('knows where %s keeps its parent, whose pod is never moved', (type, execId) => {
  expect(parentFields(type)).toMatchObject({
    execId,
    parentExecId: `cilium_tetragon.log.${type}.parent.parent_exec_id`,
    pod: `cilium_tetragon.log.${type}.parent.pod.name`,
  });
});
