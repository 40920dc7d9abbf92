import * as z from 'zod';
import { gapPercentile99, silenceThreshold } from '../../baseline/silence';
import { MIN_SILENCE_MS, SETUP_ROWS } from '../../limits';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';

const nodeSchema = z.object({
  /** Empty where Tetragon has no cluster name, or no node name. */
  cluster: z.string(),
  node: z.string(),
});

const age = { ageMs: z.number() };

export const freshnessAnswer = checkAnswer(
  'freshness',
  [
    coded('never', {}),
    coded('clock_ahead', { aheadMs: z.number(), nodes: z.array(nodeSchema), more: z.number() }),
    coded('trial_loaded_once', age),
    coded('nothing_recent', { hours: z.number(), ...age }),
    coded('all_silent', age),
    coded('nodes_silent', { ...age, silent: z.number(), node: nodeSchema }),
    coded('all_send', { ...age, nodes: z.number() }),
  ],
  z.object({
    hours: z.number(),
    /** Newest @timestamp of all, epoch milliseconds. */
    newest: z.number(),
    nodes: z.number(),
    clusters: z.number(),
    /** Nodes that are quiet for 10 min and more, and how many of them were held against their own gaps. */
    quiet: z.number(),
    lookedAt: z.number(),
    /** Width of the steps in which gaps were counted. */
    resolutionMs: z.number(),
    /** Those with the longest silence. */
    silences: z.array(
      nodeSchema.extend({
        ageMs: z.number(),
        silentAfterMs: z.number().optional(),
        documents: z.number(),
      }),
    ),
  }),
);

export type NodeName = z.output<typeof nodeSchema>;
type Result = ResultOf<typeof freshnessAnswer>;

export interface NodeActivity extends NodeName {
  documents: number;
  /** Newest @timestamp, epoch milliseconds. */
  newest: number;
  /** Starts of the buckets with events; absent where the node's own gaps were not looked at. */
  active?: readonly number[];
}

export interface FreshnessFacts {
  now: number;
  hours: number;
  isTrial: boolean;
  /** Newest @timestamp of all, whatever its age; absent when nothing was ever stored. */
  newest?: number | undefined;
  nodes: readonly NodeActivity[];
  /** Nodes beyond those looked at one by one. */
  moreNodes: number;
  /** Width of a bucket, milliseconds. */
  resolution: number;
}

/** Clocks that differ by less are in sync: the usual bound of NTP in a data centre is far below. */
const CLOCK_TOLERANCE_MS = 60_000;

/** Names in a sentence; the rest is counted. */
const NAMED = 3;

/** When the last events came, overall and by node, against each node's own rate. */
export function judgeFreshness(given: FreshnessFacts): Result {
  const { newest, now } = given;
  return newest === undefined
    ? {
        status: 'failed',
        conclusion: { code: 'never', values: {} },
        repairs: [{ code: 'find_hop' }],
      }
    : { ...conclude(given, now - newest), facts: factsOf(given, newest) };
}

function conclude(given: FreshnessFacts, ageMs: number): Result {
  const { now, hours, nodes, moreNodes, isTrial } = given;
  if (ageMs < -CLOCK_TOLERANCE_MS) return clockAhead(given, -ageMs);
  const isSilent =
    ageMs >
    silenceAfter(
      nodes.flatMap(({ active = [] }) => active),
      given.resolution,
    );
  if (isTrial && isSilent) {
    return { status: 'skipped', conclusion: { code: 'trial_loaded_once', values: { ageMs } } };
  }
  if (nodes.length === 0) {
    return {
      status: 'failed',
      conclusion: { code: 'nothing_recent', values: { hours, ageMs } },
      repairs: [{ code: 'find_hop' }, { code: 'live_test' }],
    };
  }
  if (isSilent) {
    return {
      status: 'warning',
      conclusion: { code: 'all_silent', values: { ageMs } },
      repairs: [{ code: 'live_test' }, { code: 'find_hop' }],
    };
  }
  const silent = nodes
    .filter(({ newest, active }) => active && now - newest > silenceAfter(active, given.resolution))
    .toSorted((a, b) => a.newest - b.newest);
  const [first] = silent;
  if (first) {
    return {
      status: 'warning',
      conclusion: {
        code: 'nodes_silent',
        values: { ageMs, silent: silent.length, node: nameOf(first) },
      },
      repairs: [{ code: 'live_test' }],
    };
  }
  const conclusion = {
    code: 'all_send' as const,
    values: { ageMs, nodes: nodes.length + moreNodes },
  };
  return { status: 'passed', conclusion };
}

function clockAhead({ nodes, now }: FreshnessFacts, aheadMs: number): Result {
  const ahead = nodes.filter(({ newest }) => newest - now > CLOCK_TOLERANCE_MS);
  return {
    status: 'warning',
    conclusion: {
      code: 'clock_ahead',
      values: {
        aheadMs,
        nodes: ahead.slice(0, NAMED).map(nameOf),
        more: Math.max(0, ahead.length - NAMED),
      },
    },
    repairs: [{ code: 'time_service' }],
  };
}

/**
 * Milliseconds without an event after which a source is silent; `resolution` is the width of the
 * buckets that `times` were counted in, below which no gap is known.
 */
function silenceAfter(times: readonly number[], resolution: number): number {
  const usual = Math.max(gapPercentile99(times) ?? 0, resolution);
  return silenceThreshold(usual) ?? MIN_SILENCE_MS;
}

function nameOf({ cluster, node }: NodeActivity): NodeName {
  return { cluster, node };
}

function factsOf(given: FreshnessFacts, newest: number): NonNullable<Result['facts']> {
  const { now, hours, nodes, moreNodes, resolution } = given;
  const quiet = nodes.filter((node) => now - node.newest > MIN_SILENCE_MS);
  return {
    hours,
    newest,
    nodes: nodes.length + moreNodes,
    clusters: new Set(nodes.map(({ cluster }) => cluster)).size,
    quiet: quiet.length,
    lookedAt: quiet.filter(({ active }) => active !== undefined).length,
    resolutionMs: resolution,
    silences: nodes
      .toSorted((a, b) => a.newest - b.newest)
      .slice(0, SETUP_ROWS)
      .map(({ cluster, node, newest: last, active, documents }) => ({
        cluster,
        node,
        ageMs: now - last,
        silentAfterMs: active && silenceAfter(active, resolution),
        documents,
      })),
  };
}
