import type { Finding } from '../api/setup';
import { finding, skippedWithoutEvents } from './finding';
import { count, counted } from './numbers';
import { SETUP_ROWS } from '../limits';

export type Recorded =
  | 'credentials'
  | 'capabilities'
  | 'namespaces'
  | 'ancestors'
  | 'inInitTree'
  | 'userNames'
  | 'environment';

export type RecordedCounts = Readonly<Record<Recorded, number>>;

/** What is recorded, what the pages cannot show without it, and the Helm value that switches it on. */
const RECORDED: readonly {
  id: Recorded;
  title: string;
  without: string;
  helm: string;
}[] = [
  {
    id: 'credentials',
    title: 'Credentials',
    without: 'changes of user, setuid and the user a process really runs as',
    helm: 'enableProcessCred: true',
  },
  {
    id: 'capabilities',
    title: 'Capabilities',
    without: 'containers with dangerous capabilities',
    helm: 'enableProcessCred: true',
  },
  {
    id: 'namespaces',
    title: 'Namespaces',
    without: 'escapes into the host’s namespaces (nsenter)',
    helm: 'enableProcessNs: true',
  },
  {
    id: 'ancestors',
    title: 'Ancestors',
    without: 'lineage beyond the grandparent where documents in between are missing',
    helm: 'processAncestors:\n  enabled: "base,kprobe,tracepoint,uprobe,lsm,usdt"',
  },
  {
    id: 'inInitTree',
    title: 'in_init_tree',
    without: 'whether a process was injected from outside (kubectl exec)',
    helm: '# Tetragon 1.3 and later write it by themselves: upgrade',
  },
  {
    id: 'userNames',
    title: 'User names',
    without: 'names beside the numbers of users, on the host only',
    helm: '# Tetragon 1.2 and later\nextraArgs:\n  username-metadata: unix',
  },
  {
    id: 'environment',
    title: 'Environment variables',
    without: 'LD_PRELOAD and the like (they may hold secrets: masked here, stored in full)',
    helm: '# Tetragon 1.7 and later; may store secrets\nextraArgs:\n  enable-process-environment-variables: "true"',
  },
];

export interface RecordedFacts {
  hours: number;
  /** Exec documents. */
  execs: number;
  all: RecordedCounts;
  nodes: readonly { node: string; execs: number; counts: RecordedCounts }[];
  moreNodes: number;
}

/** Options of Tetragon, on or off; off is its default, and no fault. */
export function judgeRecorded(facts: RecordedFacts): Finding {
  if (facts.execs === 0) return skippedWithoutEvents(facts.hours);
  const on = RECORDED.filter(({ id }) => facts.all[id] > 0);
  const off = RECORDED.filter(({ id }) => facts.all[id] === 0);
  const mixed = on.filter(({ id }) => facts.nodes.some(({ counts }) => counts[id] === 0));
  const parts = {
    number: `${on.length} of ${RECORDED.length}`,
    evidence: [
      {
        label: 'Starts looked at',
        value: count(facts.execs),
        scope: `last ${facts.hours} h`,
      },
    ],
    tables: tablesOf(facts),
    repairs: off.map(({ title, without, helm }) => ({
      text: `${title}: without it the pages cannot show ${without}.`,
      code: { language: 'yaml' as const, text: `tetragon:\n${helm.replace(/^/gm, '  ')}` },
    })),
  };
  if (on.length === 0) {
    return finding('passed', `Tetragon records its defaults; ${listOf(off)} are off.`, parts);
  }
  const differs =
    mixed.length > 0
      ? ` ${listOf(mixed)} ${mixed.length === 1 ? 'differs' : 'differ'} by node.`
      : '';
  return finding(
    'passed',
    off.length === 0
      ? `Everything that can be recorded is on.${differs}`
      : `${counted(on.length, 'option')} on (${listOf(on)}), ${off.length} off (${listOf(off)}).${differs}`,
    parts,
  );
}

function listOf(items: readonly { title: string }[]): string {
  return items.map(({ title }) => title).join(', ');
}

function tablesOf({ all, execs, nodes, moreNodes }: RecordedFacts): Finding['tables'] {
  const left = nodes.length - SETUP_ROWS + moreNodes;
  return [
    {
      title: 'By option',
      columns: ['Recorded', 'On', 'Starts with it', 'Without it not shown'],
      rows: RECORDED.map(({ id, title, without }) => [
        title,
        all[id] === 0
          ? 'off'
          : nodes.some(({ counts }) => counts[id] === 0)
            ? 'on some nodes'
            : 'on',
        `${count(all[id])} of ${count(execs)}`,
        without,
      ]),
    },
    {
      title: 'By node',
      columns: ['Node', ...RECORDED.map(({ title }) => title)],
      rows: nodes
        .slice(0, SETUP_ROWS)
        .map(({ node, counts }) => [
          node || '(none)',
          ...RECORDED.map(({ id }) => (counts[id] > 0 ? 'on' : 'off')),
        ]),
      ...(left > 0 && { more: `${count(left)} more nodes` }),
    },
  ];
}
