import * as z from 'zod';
import {
  EVENT_TYPES,
  PROBE_TYPES,
  recordOfType,
  TYPES_BY_DEFAULT,
  TYPES_OF_ELASTICS_EXAMPLE,
  TYPES_WHEN_LISTED,
  type KnownEventType,
} from '../../documents/event_types';
import { SETUP_ROWS } from '../../limits';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';
import type { Repair } from '../repairs';
import { noEvents } from './no_events';

export const typeCountsSchema = z.record(z.enum(EVENT_TYPES), z.number());

export type TypeCounts = Readonly<Record<KnownEventType, number>>;

const factsSchema = z.object({
  hours: z.number(),
  documents: z.number(),
  types: typeCountsSchema,
  nodes: z.array(z.object({ node: z.string(), documents: z.number(), types: typeCountsSchema })),
  moreNodes: z.number(),
  /** Exec documents with arguments; exits with a code or a signal; kprobes with arguments. */
  execWithArguments: z.number(),
  exitWithCode: z.number(),
  exitWithSignal: z.number(),
  kprobeWithArguments: z.number(),
  /** Events by places that the default deny list names. */
  host: z.number(),
  kubeSystem: z.number(),
  cilium: z.number(),
});

export type EventTypeFacts = z.output<typeof factsSchema>;

/** Types without which no process tree can be built. */
const NEEDED = ['process_exec', 'process_exit'] as const;

/** Places that the default deny list leaves out. */
const DENIED_PLACES = ['host', 'kubeSystem', 'cilium'] as const;

export const eventTypesAnswer = checkAnswer(
  'event_types',
  [
    coded('needed_missing', { missing: z.array(z.enum(NEEDED)), documents: z.number() }),
    coded('arrive', {
      types: z.array(z.enum(EVENT_TYPES)),
      notExported: z.array(z.enum(DENIED_PLACES)),
    }),
  ],
  factsSchema,
);

const PROBES_BY_DEFAULT = PROBE_TYPES.filter((type) => TYPES_BY_DEFAULT.includes(type));

/** Which event types arrive, and why the others do not. */
export function judgeEventTypes(given: EventTypeFacts): ResultOf<typeof eventTypesAnswer> {
  const { documents, types, hours, nodes } = given;
  if (documents === 0) return noEvents(hours);
  const facts = {
    ...given,
    nodes: nodes.slice(0, SETUP_ROWS),
    moreNodes: given.moreNodes + Math.max(0, nodes.length - SETUP_ROWS),
  };
  const missing = NEEDED.filter((type) => types[type] === 0);
  const notExported = DENIED_PLACES.filter((place) => given[place] === 0);
  const repairs = repairsOf(types, missing.length > 0, notExported.length > 0);
  return missing.length > 0
    ? {
        status: 'failed',
        conclusion: { code: 'needed_missing', values: { missing, documents } },
        facts,
        repairs,
      }
    : {
        status: 'passed',
        conclusion: {
          code: 'arrive',
          values: { types: EVENT_TYPES.filter((type) => types[type] > 0), notExported },
        },
        facts,
        repairs,
      };
}

export type AbsenceReason =
  | 'not_by_default'
  | 'no_rate_limit'
  | 'own_tests'
  | 'allow_list'
  | 'no_kprobe_fired'
  | 'no_probe_fired';

/** Why a type is missing, as far as its absence can be explained. */
export function absenceReason(type: KnownEventType, types: TypeCounts): AbsenceReason | undefined {
  if (types[type] > 0) return undefined;
  const { exported, hook } = recordOfType(type);
  if (exported !== 'by_default') return WITHOUT_DEFAULT[exported];
  if (!hook) return 'allow_list';
  return TYPES_OF_ELASTICS_EXAMPLE.includes(type) ? 'no_kprobe_fired' : 'no_probe_fired';
}

const WITHOUT_DEFAULT = {
  when_listed: 'not_by_default',
  unfiltered: 'no_rate_limit',
  in_tests: 'own_tests',
} as const;

function repairsOf(types: TypeCounts, misses: boolean, denies: boolean): Repair[] {
  const isAbsent = (type: KnownEventType) => types[type] === 0;
  return [
    ...(misses || TYPES_WHEN_LISTED.some(isAbsent) ? [{ code: 'allow_event_types' as const }] : []),
    ...(PROBES_BY_DEFAULT.every(isAbsent) ? [{ code: 'apply_policy' as const }] : []),
    ...(denies ? [{ code: 'empty_deny_list' as const }] : []),
  ];
}
