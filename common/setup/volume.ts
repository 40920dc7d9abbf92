import type { Finding, Repair } from '../api/setup';
import { EVENT_TYPES, type KnownEventType } from '../documents/event_types';
import { finding, skippedWithoutEvents } from './finding';
import { bytes, count, counted, percent } from './numbers';

export interface Share {
  name: string;
  documents: number;
}

/** Events of one program in one namespace. */
export interface NoisySource {
  namespace: string;
  binary: string;
  documents: number;
}

export interface VolumeFacts {
  hours: number;
  documents: number;
  types: Readonly<Record<KnownEventType, number>>;
  namespaces: readonly Share[];
  workloads: readonly Share[];
  binaries: readonly Share[];
  policies: readonly Share[];
  sources: readonly NoisySource[];
  /** Documents and bytes on disk of everything stored; absent without the privilege monitor. */
  stored?: { documents: number; bytes: number };
}

/** From here on one source is worth a decision: half of all, and enough to be felt. */
const DOMINANT_SHARE = 0.5;
const NOTICEABLE_A_MINUTE = 1_000;

/** How much arrives, from where, and what could be left out at which price. */
export function judgeVolume(facts: VolumeFacts): Finding {
  const { documents, hours, sources } = facts;
  if (documents === 0) return skippedWithoutEvents(hours);
  const perMinute = documents / (hours * 60);
  const [first] = sources;
  const growth = growthOf(facts);
  const parts = {
    number: `${rate(perMinute)}/min`,
    evidence: evidenceOf(facts, perMinute, growth),
    tables: tablesOf(facts),
    repairs: repairsOf(facts),
  };
  const grows = growth === undefined ? '' : `, ${bytes(growth)} a day on disk`;
  if (first && first.documents / documents > DOMINANT_SHARE && perMinute > NOTICEABLE_A_MINUTE) {
    return finding(
      'warning',
      `${rate(perMinute)} events a minute${grows}; ${percent(first.documents, documents)} of them come from ${first.binary} in ${first.namespace}.`,
      parts,
    );
  }
  return finding(
    'passed',
    `${rate(perMinute)} events a minute${grows}${first ? `; most (${percent(first.documents, documents)}) from ${first.binary} in ${first.namespace}` : ''}.`,
    parts,
  );
}

function rate(perMinute: number): string {
  return perMinute >= 10 ? count(perMinute) : String(Number(perMinute.toPrecision(2)));
}

/** Bytes a day, by the mean size of what is stored. */
function growthOf({ stored, documents, hours }: VolumeFacts): number | undefined {
  if (!stored || stored.documents === 0) return undefined;
  return (stored.bytes / stored.documents) * documents * (24 / hours);
}

/** RE2 has the same special characters as JavaScript. */
function exactly(binary: string): string {
  return `^${binary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
}

/** An entry of the export's deny list that takes the source out. */
export function denyEntry({
  namespace,
  binary,
}: Pick<NoisySource, 'namespace' | 'binary'>): string {
  return JSON.stringify({ namespace: [namespace], binary_regex: [exactly(binary)] });
}

const DENIABLE = 5;

function repairsOf({ sources, policies, documents, hours }: VolumeFacts): Repair[] {
  const denied = sources.slice(0, DENIABLE).map((source): Repair => ({
    text: `${source.binary} in ${source.namespace || 'the host'}: this entry would have left out ${count(source.documents)} of ${counted(documents, 'event')} of the last ${hours} h (${percent(source.documents, documents)}). What is denied cannot be investigated.`,
    code: {
      language: 'yaml',
      text: `tetragon:\n  exportDenyList: |\n    {"health_check":true}\n    {"namespace":["", "cilium", "kube-system"]}\n    ${denyEntry(source)}`,
    },
  }));
  const narrowed = policies.slice(0, 3).map(({ name, documents: own }): Repair => ({
    text: `The policy ${name} makes ${percent(own, documents)} of the events (${count(own)}). Narrow it in the kernel, with matchArgs, matchBinaries or matchNamespaces in its selectors, which costs nothing on the way:`,
    link: {
      label: 'Selectors of TracingPolicies',
      href: 'https://tetragon.io/docs/concepts/tracing-policy/selectors/',
    },
  }));
  return [
    ...denied,
    ...narrowed,
    {
      text: 'Or keep every event and make it smaller (what is excluded is not shown):',
      code: {
        language: 'yaml',
        text: 'tetragon:\n  fieldFilters: |\n    {"fields":"process.pod.pod_labels,parent.pod.pod_labels","action":"EXCLUDE"}',
      },
      topic: 'volume',
    },
  ];
}

function evidenceOf(
  facts: VolumeFacts,
  perMinute: number,
  growth: number | undefined,
): Finding['evidence'] {
  const scope = `last ${facts.hours} h`;
  return [
    { label: 'Events', value: count(facts.documents), scope },
    { label: 'Events a minute', value: rate(perMinute), scope: `mean of the ${scope}` },
    {
      label: 'Growth a day',
      value:
        growth === undefined ? 'you may not see sizes (index privilege monitor)' : bytes(growth),
      scope: 'by the mean size on disk of a stored document, replicas included',
    },
  ];
}

function tablesOf(facts: VolumeFacts): Finding['tables'] {
  const { documents, hours } = facts;
  const table = (title: string, name: string, rows: readonly Share[]) => ({
    title,
    columns: [name, 'Events', 'Share', 'A minute'],
    rows: rows.map((row) => [
      row.name || '(none)',
      count(row.documents),
      percent(row.documents, documents),
      rate(row.documents / (hours * 60)),
    ]),
  });
  const types = EVENT_TYPES.map((type) => ({ name: type, documents: facts.types[type] }));
  return [
    table(
      'Noisiest sources',
      'Program in namespace',
      facts.sources.map(({ namespace, binary, documents: own }) => ({
        name: `${binary} in ${namespace || '(host)'}`,
        documents: own,
      })),
    ),
    table(
      'By type',
      'Type',
      types.filter((type) => type.documents > 0),
    ),
    table('By namespace', 'Namespace', facts.namespaces),
    table('By workload (starts only)', 'Workload', facts.workloads),
    table('By binary', 'Binary', facts.binaries),
    ...(facts.policies.length > 0
      ? [table('By policy (kprobes only)', 'TracingPolicy', facts.policies)]
      : []),
  ];
}
