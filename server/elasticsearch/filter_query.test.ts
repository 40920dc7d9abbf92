import type { estypes } from '@elastic/elasticsearch';
import { describe, expect, it } from 'vitest';
import { parseFilterValue, type FilterName } from '../../common/filters/filters';
import { filterQuery } from './filter_query';

type Query = estypes.QueryDslQueryContainer;

function queryOf(...values: [FilterName, string][]): estypes.QueryDslBoolQuery {
  const filters = values.map(([name, text]) => parseFilterValue(name, text));
  return filterQuery({ filters }).bool ?? {};
}

const term = (field: string, value: string): Query => ({ term: { [field]: value } });
const either = (...should: Query[]): Query => ({ bool: { should, minimum_should_match: 1 } });

describe('filterQuery', () => {
  it('takes values of one name as alternatives, names together, and excludes', () => {
    const query = queryOf(['node', 'a'], ['cluster', 'c'], ['node', 'b'], ['node', '!x']);
    expect(query).toEqual({
      filter: [
        either(
          term('cilium_tetragon.log.node_name', 'a'),
          term('cilium_tetragon.log.node_name', 'b'),
        ),
        either(term('orchestrator.cluster.name', 'c')),
      ],
      must_not: [term('cilium_tetragon.log.node_name', 'x')],
    });
  });

  it('asks the ECS field and the one that process_usdt keeps', () => {
    expect(queryOf(['pod', 'web-1']).filter).toEqual([
      either(
        term('orchestrator.resource.name', 'web-1'),
        term('cilium_tetragon.log.process_usdt.process.pod.name', 'web-1'),
      ),
    ]);
  });

  it('bounds @timestamp on both ends, or on one', () => {
    const bounds = (range: { from?: number; to?: number }) =>
      filterQuery({ filters: [], range }).bool?.filter;
    const format = 'epoch_millis';
    expect(bounds({ from: 1, to: 2 })).toEqual([
      { range: { '@timestamp': { gte: 1, lte: 2, format } } },
    ]);
    expect(bounds({ to: 0 })).toEqual([{ range: { '@timestamp': { lte: 0, format } } }]);
  });

  it('keeps everything after the first = as the value of a label', () => {
    const [query] = queryOf(['label', 'app.kubernetes.io/name=a=b']).filter as [Query];
    expect(query.bool?.should).toContainEqual(
      term('cilium_tetragon.log.process_exec.process.pod.pod_labels.app.kubernetes.io/name', 'a=b'),
    );
  });

  it('sends no text to a numeric field', () => {
    expect(JSON.stringify(queryOf(['user', 'root']))).not.toContain('process.uid');
    expect(JSON.stringify(queryOf(['user', '0']))).toContain('process_usdt.process.uid');
    expect(JSON.stringify(queryOf(['loginUser', 'unset']))).toContain('"4294967295"');
    expect(() => queryOf(['loginUser', 'bob'])).toThrow(
      expect.objectContaining({
        code: 'bad_request',
        reason: { code: 'login_user_invalid', values: { text: 'bob' } },
      }) as Error,
    );
  });

  it('splits a name with two halves', () => {
    const [query] = queryOf(['function', 'raw_syscalls/sys_exit']).filter as [Query];
    expect(query.bool?.should).toContainEqual({
      bool: {
        filter: [
          term('cilium_tetragon.log.process_tracepoint.subsys', 'raw_syscalls'),
          term('cilium_tetragon.log.process_tracepoint.event', 'sys_exit'),
        ],
      },
    });
  });

  it.each([
    ['exec', term('event.action', 'executed')],
    ['exit', term('event.action', 'end')],
    ['sigkill', term('cilium_tetragon.log.process_kprobe.action', 'KPROBE_ACTION_SIGKILL')],
    ['NEW_ACTION', term('cilium_tetragon.log.process_lsm.action', 'NEW_ACTION')],
  ])('asks for the action %s', (action, expected) => {
    const [query] = queryOf(['action', action]).filter as [Query];
    expect(query.bool?.should).toContainEqual(expected);
  });
});
