import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../../../common/api/process_tree';
import { readInvestigation } from '../../../common/process_tree/investigation';
import { visibleRows } from '../../../common/process_tree/visible_rows';
import { treeModel } from '../model/tree_model';
import { fileName } from '../../export/save_file';
import { elasticsearchQueryOf, exportFilterOf, kqlOf } from './copied_queries';
import { csvOfTree } from './csv_of_tree';
import type { ExportedTree } from './exported_tree';
import { svgOfTree } from './svg_of_tree';
import { textOfTree } from './text_of_tree';
import { jsonOfTree } from './json_of_tree';

const NODES: ProcessNode[] = [
  { execId: 'X1', pid: 1, binary: '/usr/lib/systemd', known: 'parent', node: 'n' },
  {
    execId: 'X2',
    parentExecId: 'X1',
    pid: 20,
    binary: '/bin/sh',
    known: 'exec',
    node: 'n',
    replacedBy: 'X3',
    startTime: '2026-11-25T10:00:00Z',
  },
  {
    execId: 'X3',
    parentExecId: 'X2',
    pid: 20,
    binary: '/usr/bin/python',
    known: 'exec',
    node: 'n',
    startTime: '2026-11-25T10:00:01Z',
    exitTime: '2026-11-25T10:00:05Z',
    exitCode: 3,
    events: { killed: 1 },
  },
  {
    execId: 'X4',
    parentExecId: 'X3',
    pid: 21,
    binary: '/tmp/<b>"x"',
    known: 'exec',
    node: 'n',
    signal: 'SIGKILL',
  },
];
const FINDINGS = { findings: [], documents: 4 };
const MODEL = treeModel({ selected: 'X3', nodes: NODES, findings: [] });

const EXPORTED: ExportedTree = {
  head: {
    execId: 'X3',
    cluster: 'eu',
    address: '/process/X3?view=graph',
    range: { from: 'now-1h', to: 'now' },
    exportedAt: '2026-11-25T11:00:00.000Z',
    incomplete: [{ code: 'shards_failed', values: { failed: 2, total: 8, cause: 'gone' } }],
  },
  model: MODEL,
  nodes: NODES,
  details: new Map([
    ['X3', { execId: 'X3', arguments: '=cmd --password hunter2' }],
    ['X4', { execId: 'X4', arguments: 'a\u202eb\u0007' }],
  ]),
  lines: visibleRows(MODEL.tree, { isOpen: () => true }),
  clock: (time) => time.slice(11, 19),
};
const PAINT = {
  background: '#fff',
  node: '#fff',
  group: '#eee',
  selected: '#eef',
  match: '#ffe',
  border: '#ccc',
  edge: '#ccc',
  text: '#111',
  subdued: '#666',
  primary: '#00f',
  success: '#0a0',
  danger: '#f00',
  warning: '#fa0',
  code: "'Roboto Mono', monospace",
  sans: 'Inter',
};

describe('the tree as text', () => {
  it('has a head, one line a process, and dots for secrets', () => {
    expect(textOfTree(EXPORTED)).toBe(
      [
        '# Tetragon Investigator, process tree of exec_id X3',
        '# Query: /process/X3?view=graph',
        '# Cluster: eu',
        '# Time range: now-1h – now',
        '# Exported: 2026-11-25T11:00:00.000Z',
        '# Incomplete: 2 of 8 shards failed (gone), so their events are missing.',
        '# Secrets: masked as ••••••, none revealed',
        '',
        '/usr/lib/systemd(1) [as parent] · no exit seen',
        '└─ /usr/bin/python(20) =cmd --password •••••• · 10:00:01 · exit 3',
        '   ├─ /bin/sh(20) · 10:00:00 · replaced by python at 10:00:01',
        '   └─ /tmp/<b>"x"(21) a[U+202E]b␇ · SIGKILL',
        '',
      ].join('\n'),
    );
  });
});

describe('the tree as CSV', () => {
  const lines = csvOfTree(EXPORTED).split('\r\n');

  it('has the head, then one line an exec_id with its depth', () => {
    expect(lines[0]).toContain('# Tetragon Investigator');
    expect(lines[7]).toMatch(/^exec_id,parent_exec_id,depth,/);
    expect(lines.slice(8, 12).map((line) => line.split(',').slice(0, 4).join(','))).toEqual([
      'X1,,0,1',
      'X2,X1,1,20',
      'X3,X2,2,20',
      'X4,X3,3,21',
    ]);
  });

  it('lets no argument become a formula and shows no secret', () => {
    expect(lines[10]).toContain("'=cmd --password ••••••");
    expect(lines.join()).not.toContain('hunter2');
  });
});

describe('the graph as SVG', () => {
  const svg = svgOfTree(EXPORTED, PAINT);

  it('draws every visible row, with the head, as sound XML', () => {
    expect(svg.match(/<rect width="224"/g)).toHaveLength(3);
    expect(svg).toContain('Time range: now-1h');
    expect(svg.match(/<g[ >]/g)).toHaveLength(svg.match(/<\/g>/g)?.length ?? 0);
  });

  it('writes hostile names as text', () => {
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&lt;b&gt;&quot;x&quot;');
    expect(svg).not.toContain('hunter2');
    expect(svg).not.toContain('\u202e');
  });
});

describe('the investigation as JSON', () => {
  it('opens again as the same tree, without its secrets', () => {
    const text = jsonOfTree(EXPORTED, FINDINGS, { view: 'graph' });
    expect(text).not.toContain('hunter2');
    const read = readInvestigation(text);
    expect(read).toMatchObject({ head: EXPORTED.head, nodes: NODES, view: { view: 'graph' } });
  });
});

describe('what is copied', () => {
  const node = {
    execId: 'a"b',
    binary: '/bin/x.y',
    namespace: 'shop',
    known: 'exec',
    node: 'n',
  } as const;

  it('quotes in KQL and is JSON elsewhere', () => {
    expect(kqlOf([node])).toBe('process.entity_id : "a\\"b" or process.parent.entity_id : "a\\"b"');
    expect(JSON.parse(elasticsearchQueryOf([node]))).toMatchObject({
      query: {
        bool: { filter: [{ bool: { should: [{ terms: { 'process.entity_id': ['a"b'] } }, {}] } }] },
      },
    });
    expect(JSON.parse(exportFilterOf(node))).toMatchObject({
      binary_regex: ['^/bin/x\\.y$'],
      namespace: ['shop'],
    });
    expect(exportFilterOf(node)).not.toContain('\n');
  });

  it('asks for all stages of a process', () => {
    const stages = [node, { execId: 'c' }];
    expect(kqlOf(stages)).toBe(
      'process.entity_id : ("a\\"b" or "c") or process.parent.entity_id : ("a\\"b" or "c")',
    );
    expect(elasticsearchQueryOf(stages)).toContain('"c"');
  });

  it('names files after what ran, safely', () => {
    const time = new Date('2026-11-25T11:00:00.000Z');
    expect(fileName('curl', time)).toBe('tetragon-curl-2026-11-25T11-00-00-000Z');
    expect(fileName('..a b;rm', time)).toMatch(/^tetragon-a_b_rm-/);
    expect(fileName('', time)).toMatch(/^tetragon-process-/);
    expect(fileName('--token=planted', time)).not.toContain('planted');
  });
});
