import type { Finding, Repair } from '../api/setup';
import { EVENT_TYPES, type KnownEventType } from '../documents/event_types';
import { SETUP_ROWS } from '../limits';
import { finding, skippedWithoutEvents } from './finding';
import { count, counted, percent } from './numbers';

type TypeCounts = Readonly<Record<KnownEventType, number>>;

export interface EventTypeFacts {
  hours: number;
  documents: number;
  types: TypeCounts;
  nodes: readonly { node: string; documents: number; types: TypeCounts }[];
  moreNodes: number;
  /** Exec documents with arguments; exits with a code or a signal; kprobes with arguments. */
  execWithArguments: number;
  exitWithCode: number;
  exitWithSignal: number;
  kprobeWithArguments: number;
  /** Events by places that the default deny list names. */
  host: number;
  kubeSystem: number;
  cilium: number;
}

/** What Tetragon's own default allow list lets through. */
const DEFAULT_TYPES: readonly KnownEventType[] = [
  'process_exec',
  'process_exit',
  'process_kprobe',
  'process_uprobe',
  'process_tracepoint',
  'process_lsm',
];

/** Beyond those a list must name. */
const NEVER_BY_DEFAULT: readonly KnownEventType[] = [
  'process_loader',
  'process_usdt',
  'process_throttle',
];

const ALLOW_LIST = {
  language: 'yaml',
  text: `tetragon:
  exportAllowList: |
    {"event_set":["PROCESS_EXEC","PROCESS_EXIT","PROCESS_KPROBE","PROCESS_UPROBE","PROCESS_TRACEPOINT","PROCESS_LSM","PROCESS_LOADER","PROCESS_USDT","PROCESS_THROTTLE"]}`,
} as const;

/** Which event types arrive, and why the others do not. */
export function judgeEventTypes(facts: EventTypeFacts): Finding {
  const { documents, types, hours } = facts;
  if (documents === 0) return skippedWithoutEvents(hours);
  const parts = {
    evidence: evidenceOf(facts),
    tables: tablesOf(facts),
    repairs: repairsOf(facts),
  };
  const missing = (['process_exec', 'process_exit'] as const).filter((type) => types[type] === 0);
  const seen = EVENT_TYPES.filter((type) => types[type] > 0);
  if (missing.length > 0) {
    return finding(
      'failed',
      `No ${missing.join(' and no ')} among ${counted(documents, 'event')}: the export’s allow list leaves ${missing.length === 1 ? 'it' : 'them'} out, and process trees cannot be built.`,
      {
        ...parts,
        number: `no ${missing[0]?.replace('process_', '')}`,
        repairs: [
          {
            text: 'Allow every type in the Helm values, then upgrade the release:',
            code: { ...ALLOW_LIST },
            topic: 'event_types',
          },
          ...parts.repairs,
        ],
      },
    );
  }
  const denied = deniedPlaces(facts);
  return finding(
    'passed',
    `${counted(seen.length, 'event type')} arrive: ${seen.map((type) => type.replace('process_', '')).join(', ')}.${denied ? ` Not exported: ${denied}.` : ''}`,
    { ...parts, number: counted(seen.length, 'type') },
  );
}

function deniedPlaces({ host, kubeSystem, cilium }: EventTypeFacts): string {
  return [
    ...(host === 0 ? ['processes of the host'] : []),
    ...(kubeSystem === 0 ? ['kube-system'] : []),
    ...(cilium === 0 ? ['cilium'] : []),
  ].join(', ');
}

/** Why a type is missing, as far as its absence can be explained. */
function whyMissing(type: KnownEventType, types: TypeCounts): string {
  if (types[type] > 0) return '';
  if (NEVER_BY_DEFAULT.includes(type)) return 'not in Tetragon’s default allow list';
  if (type === 'rate_limit_info') return 'no export rate limit is set (default), or it never bit';
  if (type === 'test') return 'Tetragon’s own tests only';
  if (!DEFAULT_TYPES.includes(type)) return '';
  if (type === 'process_exec' || type === 'process_exit') return 'the allow list leaves it out';
  return type === 'process_kprobe'
    ? 'no TracingPolicy with kprobes fired, or the allow list leaves it out'
    : 'no such TracingPolicy fired, or the allow list is the one of Elastic’s example, which has exec, exit and kprobe only';
}

function repairsOf({ types, host, kubeSystem, cilium }: EventTypeFacts): Repair[] {
  const probes = (
    ['process_kprobe', 'process_tracepoint', 'process_lsm', 'process_uprobe'] as const
  ).every((type) => types[type] === 0);
  return [
    ...(NEVER_BY_DEFAULT.some((type) => types[type] === 0)
      ? [
          {
            text: 'To have the types that are missing by default, too:',
            code: { ...ALLOW_LIST },
            topic: 'event_types' as const,
          },
        ]
      : []),
    ...(probes
      ? [
          {
            text: 'No probe fired. Apply a TracingPolicy, for example one of Tetragon’s library:',
            code: {
              language: 'bash' as const,
              text: 'kubectl get tracingpolicies,tracingpoliciesnamespaced -A',
            },
            link: {
              label: 'TracingPolicy library',
              href: 'https://tetragon.io/docs/policy-library/',
            },
          },
        ]
      : []),
    ...(host === 0 || kubeSystem === 0 || cilium === 0
      ? [
          {
            text: 'The default deny list leaves out the host (namespace "", which is also every container whose pod was not resolved), cilium and kube-system. To have them:',
            code: {
              language: 'yaml' as const,
              text: 'tetragon:\n  exportDenyList: |\n    {"health_check":true}',
            },
          },
        ]
      : []),
  ];
}

function evidenceOf(facts: EventTypeFacts): Finding['evidence'] {
  const { types, hours } = facts;
  const scope = `last ${hours} h`;
  const share = (part: number, whole: number) =>
    whole === 0 ? 'no such event' : `${count(part)} (${percent(part, whole)})`;
  const normal = types.process_exit - facts.exitWithCode - facts.exitWithSignal;
  return [
    { label: 'Events', value: count(facts.documents), scope },
    {
      label: 'Exec with arguments',
      value: share(facts.execWithArguments, types.process_exec),
      scope: 'many programs are started without any',
    },
    {
      label: 'Exit with signal, with code, with 0',
      value: `${count(facts.exitWithSignal)}, ${count(facts.exitWithCode)}, ${count(Math.max(0, normal))}`,
      scope: 'Tetragon leaves an exit status of 0 out',
    },
    {
      label: 'Kprobe with arguments',
      value: share(facts.kprobeWithArguments, types.process_kprobe),
      scope,
    },
    { label: 'Events of the host', value: count(facts.host), scope },
    { label: 'Events of kube-system', value: count(facts.kubeSystem), scope },
    { label: 'Events of cilium', value: count(facts.cilium), scope },
  ];
}

function tablesOf({ types, nodes, moreNodes, documents }: EventTypeFacts): Finding['tables'] {
  const seen = EVENT_TYPES.filter((type) => types[type] > 0);
  const known = EVENT_TYPES.reduce((sum, type) => sum + types[type], 0);
  const left = nodes.length - SETUP_ROWS + moreNodes;
  return [
    {
      title: 'Event types',
      columns: ['Type', 'Events', 'Why there are none'],
      rows: [
        ...EVENT_TYPES.filter((type) => type !== 'test' || types.test > 0).map((type) => [
          type,
          count(types[type]),
          whyMissing(type, types),
        ]),
        ...(documents > known
          ? [['other', count(documents - known), 'types of a newer Tetragon, or never parsed']]
          : []),
      ],
    },
    {
      title: 'By node',
      columns: ['Node', 'Events', ...seen.map((type) => type.replace('process_', ''))],
      rows: nodes
        .slice(0, SETUP_ROWS)
        .map((entry) => [
          entry.node || '(none)',
          count(entry.documents),
          ...seen.map((type) => count(entry.types[type])),
        ]),
      ...(left > 0 && { more: `${count(left)} more nodes` }),
    },
  ];
}
