import { describe, expect, it } from 'vitest';
import { isCovered, lineageFields, USUAL_FIELDS } from './lineage_fields';

const LOG = 'cilium_tetragon.log';

describe('lineageFields', () => {
  it('puts each field that has values into its role, of known event types and others', () => {
    const fields = lineageFields([
      'process.entity_id',
      'process.parent.entity_id',
      `${LOG}.process_exec.process.parent_exec_id`,
      `${LOG}.process_exec.parent.parent_exec_id`,
      `${LOG}.process_exec.process.flags`,
      `${LOG}.process_usdt.process.exec_id`,
      `${LOG}.process_usdt.parent.exec_id`,
      `${LOG}.process_tomorrow.process.exec_id`,
      `${LOG}.process_kprobe.ancestors.exec_id`,
      `${LOG}.process_kprobe.ancestors.parent_exec_id`,
      `${LOG}.process_kprobe.action`,
    ]);
    expect(fields).toMatchObject({
      execId: [
        'process.entity_id',
        `${LOG}.process_tomorrow.process.exec_id`,
        `${LOG}.process_usdt.process.exec_id`,
      ],
      parentExecId: ['process.parent.entity_id', `${LOG}.process_usdt.parent.exec_id`],
      ownParentExecId: [`${LOG}.process_exec.process.parent_exec_id`],
      grandparentExecId: [`${LOG}.process_exec.parent.parent_exec_id`],
      ancestorExecId: [
        `${LOG}.process_kprobe.ancestors.exec_id`,
        `${LOG}.process_kprobe.ancestors.parent_exec_id`,
      ],
      action: [`${LOG}.process_kprobe.action`],
      unmovedExecId: [],
      typesWithParent: ['process_exec', 'process_usdt'],
      eventTypes: ['process_tomorrow', 'process_usdt'],
    });
    expect(fields.has('process.entity_id')).toBe(true);
    expect(fields.has('process.exit_code')).toBe(false);
  });

  it('knows documents that the pipeline gave up on by an id that it had not moved', () => {
    const unmoved = `${LOG}.process_exec.process.exec_id`;
    expect(lineageFields([unmoved])).toMatchObject({ execId: [unmoved], unmovedExecId: [unmoved] });
  });

  it('takes no deeper field for one of a type', () => {
    expect(lineageFields([`${LOG}.a.b.process.exec_id`, 'process.exec_id']).execId).toEqual([]);
  });
});

describe('the fields that are asked before it is known which there are', () => {
  const known = [
    'process.entity_id',
    'process.parent.entity_id',
    'cilium_tetragon.log.process_exec.process.docker',
    'cilium_tetragon.log.process_usdt.process.exec_id',
  ];

  it('cover the event types that are known here', () => {
    expect(isCovered(lineageFields(known), USUAL_FIELDS)).toBe(true);
  });

  it('do not cover a type of a newer Tetragon', () => {
    const newer = [...known, 'cilium_tetragon.log.process_quantum.process.exec_id'];
    expect(isCovered(lineageFields(newer), USUAL_FIELDS)).toBe(false);
  });
});
