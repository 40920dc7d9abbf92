import { describe, expect, it, vi } from 'vitest';
import {
  NEW_TYPE as TYPE,
  NEW_TYPE_HOOK,
  NEW_TYPE_ROOT as LOG,
} from '../common/documents/new_event_type_fixture';
import { filterQuery } from './elasticsearch/filter_query';
import { columnPath } from './kernel_probes/column_query';
import { functionsQuery, readFunction } from './kernel_probes/functions_query';
import { anyProbeQuery, hookQuery } from './kernel_probes/hook_query';
import { lineageFields, USUAL_FIELDS } from './process_tree/lineage_fields';
import { factsQuery } from './processes/facts_query';
import { pageQuery } from './processes/page_query';
import { typeFilters } from './setup/type_filters';

vi.mock('../common/documents/event_type_records', async (importOriginal) => {
  const { withNewType } = await import('../common/documents/new_event_type_fixture');
  return withNewType(importOriginal);
});

const text = (query: unknown) => JSON.stringify(query);

const RANGE = { from: 0, to: 1 };

describe('an event type that is added to the records', () => {
  it('is asked by the kind of its hook, by the hook, and by its columns', () => {
    expect(text(anyProbeQuery())).toContain(`${LOG}.device`);
    expect(text(hookQuery(NEW_TYPE_HOOK))).toContain(
      text([
        { term: { [`${LOG}.device`]: 'tpm0' } },
        { term: { [`${LOG}.event`]: 'open' } },
        { term: { [`${LOG}.policy_name`]: 'watch' } },
        { term: { [`${LOG}.path`]: '/dev/tpm0' } },
      ]),
    );
    expect(columnPath(TYPE, 'binary')).toBe(`${LOG}.process.binary`);
    expect(columnPath(TYPE, 'parentBinary')).toBe('process.parent.executable');
  });

  it('is listed among the functions', () => {
    const bars = { start: 0, width: 1, count: 1 };
    expect(text(functionsQuery(TYPE, { match_all: {} }, bars))).toContain(`${LOG}.path`);
    const bucket = {
      key: { policy_name: 'watch', device: 'tpm0', event: 'open', path: '/dev/tpm0' },
      doc_count: 1,
      pods: { value: 1 },
      first: { value: 0 },
      last: { value: 0 },
      enforced: { buckets: [] },
      bars: { buckets: [] },
    };
    expect(readFunction(TYPE, bucket as never, bars)).toMatchObject(NEW_TYPE_HOOK);
  });

  it('is found by its function', () => {
    const filters = [{ name: 'function', value: 'tpm0/open', exclude: false } as const];
    expect(text(filterQuery({ filters }))).toContain(
      text([{ term: { [`${LOG}.device`]: 'tpm0' } }, { term: { [`${LOG}.event`]: 'open' } }]),
    );
  });

  it('counts for the rows of processes, whose process stays under the type', () => {
    expect(factsQuery([{ execId: 'own' }], RANGE).aggs).toHaveProperty([`${LOG}.process.exec_id`]);
    expect(text(pageQuery({ match_all: {} }, RANGE, 10).aggs?.onlyUnmoved)).toContain(
      `${LOG}.process.exec_id`,
    );
  });

  it('is part of a lineage', () => {
    expect(USUAL_FIELDS.execId).toContain(`${LOG}.process.exec_id`);
    expect(lineageFields([`${LOG}.process.exec_id`]).unmovedExecId).toEqual([]);
  });

  it('is looked for by the setup', () => {
    const should = expect.arrayContaining([{ exists: { field: `${LOG}.device` } }]) as object;
    expect(typeFilters()).toMatchObject({ filters: { filters: { [TYPE]: { bool: { should } } } } });
  });
});
