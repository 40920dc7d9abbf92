import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../api/process_tree';
import { newInvestigation, readInvestigation, type Investigation } from './investigation';
import { foldTasks } from './tasks';
import { textDump } from './text_dump';
import { visibleRows } from './visible_rows';

const process = (execId: string, parentExecId?: string, more: Partial<ProcessNode> = {}) => ({
  execId,
  ...(parentExecId !== undefined && { parentExecId }),
  pid: Number(execId),
  binary: `/bin/p${execId}`,
  known: 'exec' as const,
  node: 'n',
  ...more,
});

const saved = (nodes: ProcessNode[], more: Partial<Investigation> = {}) =>
  newInvestigation({
    head: {
      execId: '1',
      cluster: '',
      address: '/process/1',
      exportedAt: '2026-11-25T10:00:00Z',
      incomplete: [],
    },
    nodes,
    findings: [],
    documents: nodes.length,
    rows: [],
    view: { view: 'graph' },
    ...more,
  });

function read(nodes: ProcessNode[]): Investigation {
  const result = readInvestigation(JSON.stringify(saved(nodes)));
  if ('kind' in result) throw new Error(result.kind);
  return result;
}

describe('readInvestigation', () => {
  it('reads what was saved', () => {
    const before = saved(
      [process('1'), process('2', '1', { replacedBy: '3' }), process('3', '2')],
      {
        rows: [{ execId: '2', arguments: '-c "x"' }],
      },
    );
    expect(readInvestigation(JSON.stringify(before))).toEqual(before);
  });

  it('reads a file whose head has sentences in place of reasons', () => {
    const text = JSON.stringify(saved([process('1')])).replace(
      '"incomplete":[]',
      '"incomplete":["2 of 8 shards failed",{"code":"new_reason","values":{"n":1}}]',
    );
    expect(readInvestigation(text)).toMatchObject({
      head: {
        incomplete: [
          { code: 'sentence', values: { text: '2 of 8 shards failed' } },
          { code: 'unknown', values: { name: 'new_reason', values: { n: 1 } } },
        ],
      },
    });
  });

  it.each([
    ['no JSON', '{', { kind: 'no_json' }],
    ['a list', '[]', { kind: 'other_format' }],
    ['another file', '{"format":"har"}', { kind: 'other_format' }],
    [
      'a later version',
      JSON.stringify({ ...saved([process('1')]), version: 2 }),
      { kind: 'invalid', where: 'version' },
    ],
    [
      'a wrong node',
      JSON.stringify(saved([{ ...process('1'), pid: 'x' as unknown as number }])),
      { kind: 'invalid', where: 'nodes.0.pid' },
    ],
    ['no nodes', JSON.stringify(saved([])), { kind: 'invalid', where: 'nodes' }],
  ])('refuses %s', (_case, text, problem) => {
    expect(readInvestigation(text)).toMatchObject(problem);
  });

  it('takes no properties of objects for data', () => {
    const text = JSON.stringify(saved([process('1')])).replace(
      '"view":{',
      '"view":{"__proto__":{"polluted":"yes"},',
    );
    readInvestigation(text);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('cuts cycles, drops the second of an id, and puts parents first', () => {
    const { nodes } = read([
      process('3', '2'),
      process('2', '1'),
      process('1'),
      process('2', '9'),
      process('7', '8'),
      process('8', '7'),
    ]);
    expect(textDump(nodes)).toBe(
      ['p1(1)', '└─ p2(2)', '   └─ p3(3)', 'p7(7)', '└─ p8(8)'].join('\n'),
    );
    expect(nodes.map(({ execId }) => execId)).toEqual(['1', '2', '3', '7', '8']);
  });

  it('lets no image replace an earlier one, so that folding ends', () => {
    const { nodes } = read([
      process('1', undefined, { replacedBy: '2' }),
      process('2', '1', { replacedBy: '3' }),
      process('3', '2', { replacedBy: '2' }),
    ]);
    const tree = foldTasks(nodes);
    expect(tree.tasks.map(({ stages }) => stages.length)).toEqual([3]);
    expect(visibleRows(tree, { isOpen: () => true })).toHaveLength(1);
  });

  it('reads a file of a version that did not ask for every fact: what it lacks was not recorded', () => {
    const file = { ...saved([process('1')]), recorded: { credentials: true, namespaces: false } };
    expect(readInvestigation(JSON.stringify(file))).toMatchObject({
      recorded: { credentials: true, capabilities: false, namespaces: false },
    });
  });
});
