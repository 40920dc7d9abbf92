import { expect, it } from 'vitest';
import { encodeExecId } from '../../common/documents/exec_id';
import { processRef } from '../../common/identity/process_ref';
import { parseTreeParameters, withTreeParameters } from './tree_parameters';
import { parseAddress, printAddress, type Address } from '../shell/address/address';
import { toProcess } from '../shell/address/page_links';

const START = '2026-03-04T10:00:00.5Z';
const LIST: Address = {
  page: { name: 'processes' },
  range: undefined,
  filters: [{ name: 'node', value: 'other', exclude: false }],
  q: '',
  pageParameters: {},
};

it('leads to the very process where its exec_id alone does not, beside a filter on nodes', () => {
  const execId = encodeExecId({ node: '4711', ktime: 4711n, pid: 4711 });
  const ref = processRef({ execId, cluster: '', node: 'win-1', startTime: START });
  const address = parseAddress(printAddress(toProcess(ref)(LIST)));
  expect(address.page).toEqual({ name: 'process', execId });
  expect(address.filters).toEqual(LIST.filters);
  const { identity, cluster } = parseTreeParameters(address.pageParameters);
  expect({ identity, cluster }).toEqual({
    identity: { node: 'win-1', start: Date.parse(START) },
    cluster: '(unnamed)',
  });
  const folded = withTreeParameters(address, { view: 'graph' });
  expect(parseTreeParameters(folded.pageParameters).identity).toEqual(identity);
});

it('keeps the usual link short', () => {
  const execId = encodeExecId({ node: 'worker-1', ktime: 71_000_000_001n, pid: 815 });
  const ref = processRef({ execId, cluster: '', node: 'worker-1', startTime: START });
  expect(toProcess(ref)(LIST).pageParameters).toEqual({});
});

it('keeps the empty name of a node', () => {
  const { pageParameters } = parseAddress(
    printAddress(toProcess({ execId: 'x', cluster: 'eu', node: '' })(LIST)),
  );
  expect(parseTreeParameters(pageParameters).identity).toEqual({ node: '' });
});
