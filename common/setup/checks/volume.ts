import * as z from 'zod';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';
import type { Repair } from '../repairs';
import { typeCountsSchema } from './event_types';
import { noEvents } from './no_events';

const sharesSchema = z.array(z.object({ name: z.string(), documents: z.number() }));

/** Events of one program in one namespace. */
const sourceSchema = z.object({
  namespace: z.string(),
  binary: z.string(),
  documents: z.number(),
});

const factsSchema = z.object({
  hours: z.number(),
  documents: z.number(),
  types: typeCountsSchema,
  namespaces: sharesSchema,
  workloads: sharesSchema,
  binaries: sharesSchema,
  policies: sharesSchema,
  sources: z.array(sourceSchema),
  /** Documents and bytes on disk of everything stored; absent without the privilege monitor. */
  stored: z.object({ documents: z.number(), bytes: z.number() }).optional(),
});

const rates = {
  perMinute: z.number(),
  /** Bytes a day. */
  growth: z.number().optional(),
  documents: z.number(),
};

export const volumeAnswer = checkAnswer(
  'volume',
  [
    coded('one_source_dominates', { ...rates, source: sourceSchema }),
    coded('volume', { ...rates, source: sourceSchema.optional() }),
  ],
  factsSchema.extend(rates),
);

export type VolumeFacts = z.output<typeof factsSchema>;
export type Share = VolumeFacts['namespaces'][number];
export type NoisySource = z.output<typeof sourceSchema>;

/** From here on one source is worth a decision: half of all, and enough to be felt. */
const DOMINANT_SHARE = 0.5;
const NOTICEABLE_A_MINUTE = 1_000;

/** How much arrives, from where, and what could be left out at which price. */
export function judgeVolume(given: VolumeFacts): ResultOf<typeof volumeAnswer> {
  const { documents, hours, sources } = given;
  if (documents === 0) return noEvents(hours);
  const [source] = sources;
  const rate = { perMinute: documents / (hours * 60), growth: growthOf(given), documents };
  const found = { facts: { ...given, ...rate }, repairs: repairsOf(given) };
  return source &&
    source.documents / documents > DOMINANT_SHARE &&
    rate.perMinute > NOTICEABLE_A_MINUTE
    ? {
        status: 'warning',
        conclusion: { code: 'one_source_dominates', values: { ...rate, source } },
        ...found,
      }
    : { status: 'passed', conclusion: { code: 'volume', values: { ...rate, source } }, ...found };
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
const NARROWED = 3;

function repairsOf({ sources, policies, documents: all, hours }: VolumeFacts): Repair[] {
  return [
    ...sources
      .slice(0, DENIABLE)
      .map((source) => ({ code: 'deny_source' as const, values: { ...source, all, hours } })),
    ...policies.slice(0, NARROWED).map(({ name, documents }) => ({
      code: 'narrow_policy' as const,
      values: { policy: name, documents, all },
    })),
    { code: 'exclude_labels' },
  ];
}
