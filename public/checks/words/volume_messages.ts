import { EVENT_TYPES } from '../../../common/documents/event_types';
import type { NoisySource, Share } from '../../../common/setup/checks/volume';
import { formatBytes, formatCount, formatPercent } from '../../text/numbers';
import {
  fact,
  numberColumn,
  tableOf,
  textColumn,
  type CheckWords,
  type EvidenceTable,
} from '../check_words';
import { lastHours, messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.volume', {
  title: 'Volume',
  dominates: '{rates}; {share} of them come from {source}.',
  volume: '{rates}{hasSource, select, true {; the largest source is {source} ({share})} other {}}.',
  rates: '{rate} events a minute{hasGrowth, select, true {, {growth} a day on disk} other {}}',
  perMinuteShort: '{rate}/min',
  sourceName: '{binary} in {place}',
  noNamespace: '(no namespace)',
  perMinute: 'Events a minute',
  mean: 'mean of the {range}',
  growth: 'Growth a day',
  growthScope: 'by the mean size on disk of a stored document, replicas included',
  aMinute: 'A minute',
  sources: 'Largest sources',
  source: 'Program in namespace',
  byType: 'By type',
  byNamespace: 'By namespace',
  namespace: 'Namespace',
  byWorkload: 'By workload (executions only)',
  workload: 'Workload',
  byBinary: 'By binary',
  binary: 'Binary',
  byPolicy: 'By policy (kprobes only)',
});

type Words = Required<CheckWords<'volume'>>;

export const conclusions: Words['conclusions'] = {
  one_source_dominates: ({ perMinute, growth, source, documents }) => ({
    sentence: messages.dominates({
      rates: describeRates(perMinute, growth),
      share: formatPercent(source.documents, documents),
      source: sourceName(source),
    }),
    short: perMinuteShort(perMinute),
  }),
  volume: ({ perMinute, growth, source, documents }) => ({
    sentence: messages.volume({
      rates: describeRates(perMinute, growth),
      hasSource: String(source !== undefined),
      source: source ? sourceName(source) : '',
      share: formatPercent(source?.documents ?? 0, documents),
    }),
    short: perMinuteShort(perMinute),
  }),
};

export const evidence: Words['evidence'] = ({ hours, documents, perMinute, growth }) => [
  fact(common.events(), formatCount(documents), lastHours(hours)),
  fact(messages.perMinute(), formatRate(perMinute), messages.mean({ range: lastHours(hours) })),
  fact(
    messages.growth(),
    growth === undefined ? common.sizeNotVisible() : formatBytes(growth),
    messages.growthScope(),
  ),
];

export const tables: Words['tables'] = (facts) => {
  const { documents, hours, policies } = facts;
  const table = (title: string, name: string, rows: readonly Share[]): EvidenceTable =>
    tableOf(title, rows, [
      textColumn(name, (row) => row.name || common.noName()),
      numberColumn(common.events(), (row) => formatCount(row.documents)),
      numberColumn(common.share(), (row) => formatPercent(row.documents, documents)),
      numberColumn(messages.aMinute(), (row) => formatRate(row.documents / (hours * 60))),
    ]);
  const sources = facts.sources.map((source) => ({ ...source, name: sourceName(source) }));
  const types = EVENT_TYPES.map((type) => ({ name: type, documents: facts.types[type] }));
  return [
    table(messages.sources(), messages.source(), sources),
    table(
      messages.byType(),
      common.type(),
      types.filter((type) => type.documents > 0),
    ),
    table(messages.byNamespace(), messages.namespace(), facts.namespaces),
    table(messages.byWorkload(), messages.workload(), facts.workloads),
    table(messages.byBinary(), messages.binary(), facts.binaries),
    ...(policies.length > 0 ? [table(messages.byPolicy(), 'TracingPolicy', policies)] : []),
  ];
};

function formatRate(perMinute: number): string {
  return perMinute >= 10 ? formatCount(perMinute) : String(Number(perMinute.toPrecision(2)));
}

function describeRates(perMinute: number, growth: number | undefined): string {
  return messages.rates({
    rate: formatRate(perMinute),
    hasGrowth: String(growth !== undefined),
    growth: formatBytes(growth ?? 0),
  });
}

function perMinuteShort(perMinute: number): string {
  return messages.perMinuteShort({ rate: formatRate(perMinute) });
}

/** Names a program and where it runs; an empty namespace is the host's, or a container's without a pod. */
export function sourceName({
  binary,
  namespace,
}: Pick<NoisySource, 'binary' | 'namespace'>): string {
  return messages.sourceName({ binary, place: namespace || messages.noNamespace() });
}
