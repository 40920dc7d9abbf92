import * as z from 'zod';
import { MAX_LANES_PER_REQUEST } from '../limits';
import { API_BASE } from '../plugin';
import { EVENT_KINDS, LANE_KINDS } from '../timeline/lane_kinds';
import { GROUPINGS } from '../timeline/lane_path';
import { lanePathSchema } from './lane_path_schema';
import { answerShape, rangeAndFiltersSchema } from './query';

/** Clusters with their first level of lanes, and all events of the range over time. */
export const TIMELINE_PATH = `${API_BASE}/timeline`;

/** How late the events of a range were stored. */
export const TIMELINE_DELAY_PATH = `${API_BASE}/timeline_delay`;

/** Where data is proved to be missing. */
export const TIMELINE_MISSING_PATH = `${API_BASE}/timeline_missing`;

/** The lanes below one lane. */
export const TIMELINE_LEVEL_PATH = `${API_BASE}/timeline_level`;

/** What happened when in some lanes. */
export const TIMELINE_LANES_PATH = `${API_BASE}/timeline_lanes`;

export const LANE_ORDERS = ['enforced', 'first_activity', 'first_seen_binaries'] as const;
export type LaneOrder = (typeof LANE_ORDERS)[number];

const arrangement = {
  by: z.enum(GROUPINGS).default('workload'),
};

const order = {
  order: z.enum(LANE_ORDERS).default('enforced'),
};

export const timelineQuerySchema = rangeAndFiltersSchema.extend({ ...arrangement, ...order });

export const timelineDelayQuerySchema = rangeAndFiltersSchema;

/** Files are of nodes, so no filter but that of the cluster would say anything. */
export const timelineMissingQuerySchema = rangeAndFiltersSchema.pick({
  from: true,
  to: true,
  cluster: true,
});

export const timelineLevelQuerySchema = rangeAndFiltersSchema.extend({
  ...arrangement,
  ...order,
  parent: lanePathSchema,
});

export const timelineLanesQuerySchema = rangeAndFiltersSchema.extend({
  ...arrangement,
  /** Lanes below one lane, or any of the two uppermost levels. */
  lane: z
    .union([lanePathSchema, z.array(lanePathSchema)])
    .transform(
      (value) => (typeof value[0] === 'string' ? [value as string[]] : value) as string[][],
    )
    .pipe(z.array(z.array(z.string())).max(MAX_LANES_PER_REQUEST)),
});

const laneNumbers = {
  documents: z.number(),
  /** Probe events that interfered with a process. */
  enforced: z.number(),
};

/** How long a container was there, as far as its events say. Times are epoch milliseconds. */
const containerLifetimeSchema = z.object({
  /** As the documents have it: `containerd://<64 hex>`. */
  id: z.string(),
  name: z.string(),
  start: z.number(),
  /**
   * Where the start is from: the container's own start_time, the execution of the process with PID 1
   * in it, or only its first event in the range, before which it was there already.
   */
  startFrom: z.enum(['container', 'process', 'first_event']),
  /** The exit of the process with PID 1 in it; absent: none in the range. */
  end: z.number().optional(),
  /** Its last event in the range. */
  last: z.number(),
  /** Its own start_time where that is later than its first event: clocks disagree. */
  lateStart: z.number().optional(),
});

export type ContainerLifetime = z.infer<typeof containerLifetimeSchema>;

const laneSchema = z.object({
  /** The last key of its path. */
  key: z.string(),
  /** Shown in place of the key. */
  name: z.string(),
  /** Tells it from others of its name: pod.uid or the container's id. */
  detail: z.string().optional(),
  /** Distinct binaries that the baseline does not have; only when the lanes are ordered by it. */
  firstSeen: z.number().optional(),
  /** Only of pods and containers: at most MAX_LIFETIMES_PER_LANE, the busiest ones, by their start. */
  containers: z.array(containerLifetimeSchema).optional(),
  hasMoreContainers: z.boolean().optional(),
  ...laneNumbers,
});

export type Lane = z.infer<typeof laneSchema>;

const laneLevelSchema = z.object({
  lanes: z.array(laneSchema),
  /** What stands in no lane of its own: beyond LANES_PER_LEVEL. */
  rest: z.object({ lanes: z.number(), lanesAreExact: z.boolean(), ...laneNumbers }).optional(),
});

export type LaneLevelAnswer = z.infer<typeof laneLevelSchema>;

export const timelineAnswerSchema = z.object({
  range: z.object({ from: z.number(), to: z.number() }),
  documents: z.number(),
  /** Clusters in order; their first level of lanes inside. */
  clusters: z.array(laneSchema.extend({ level: laneLevelSchema })),
  /** What stands in no cluster of its own: beyond MAX_TIMELINE_CLUSTERS. */
  otherClusters: z.object(laneNumbers).optional(),
  /** All events of the range by kind; times in epoch milliseconds, interval in milliseconds. */
  overview: z.object({
    interval: z.number(),
    kinds: z.partialRecord(z.enum(EVENT_KINDS), z.array(z.tuple([z.number(), z.number()]))),
  }),
  /** Only when nothing fits: the nearest @timestamp before and after the range that does. */
  nearest: z.object({ before: z.string().optional(), after: z.string().optional() }).optional(),
  /** Only when ordered by first-seen binaries: the range they are compared with, epoch milliseconds. */
  baseline: z.object({ from: z.number(), to: z.number() }).optional(),
  ...answerShape,
});

export type TimelineAnswer = z.infer<typeof timelineAnswerSchema>;

export const timelineDelayAnswerSchema = z.object({
  /**
   * @timestamp minus event time, milliseconds, of `measured` events chosen at random; absent where
   * none has a time.
   */
  delay: z
    .object({ measured: z.number(), median: z.number(), p99: z.number(), largest: z.number() })
    .optional(),
  ...answerShape,
});

export type TimelineDelayAnswer = z.infer<typeof timelineDelayAnswerSchema>;

export const timelineLevelAnswerSchema = z.object({ level: laneLevelSchema, ...answerShape });

export type TimelineLevelAnswer = z.infer<typeof timelineLevelAnswerSchema>;

/** Times in epoch milliseconds of @timestamp. */
const missingSpanSchema = z.object({
  cluster: z.string(),
  node: z.string(),
  from: z.number(),
  to: z.number(),
});

export const timelineMissingAnswerSchema = z.object({
  /** Jumps of log.offset: so many bytes of a node's file are not here. */
  gaps: z.array(missingSpanSchema.extend({ bytes: z.number() })),
  /** What Tetragon itself left out because of its rate limit, up to the moment of its report. */
  dropped: z.array(missingSpanSchema.extend({ events: z.number() })),
  /** Tetragon stopped reporting a cgroup, from THROTTLE_START to THROTTLE_STOP or the range's end. */
  throttled: z.array(missingSpanSchema.extend({ cgroup: z.string() })),
  /** Lines that were looked at for jumps, at so many moments of the range. */
  lines: z.number(),
  moments: z.number(),
  ...answerShape,
});

export type TimelineMissingAnswer = z.infer<typeof timelineMissingAnswerSchema>;

/** Start of a bucket in epoch milliseconds, and its documents. */
const bucketSchema = z.tuple([z.number(), z.number()]);

const laneBucketsSchema = z.object({
  path: z.array(z.string()),
  /** Buckets with something in them, by kind. */
  kinds: z.partialRecord(z.enum(LANE_KINDS), z.array(bucketSchema)),
});

export type LaneBuckets = z.infer<typeof laneBucketsSchema>;

export const timelineLanesAnswerSchema = z.object({
  range: z.object({ from: z.number(), to: z.number() }),
  /** Milliseconds of a bucket. */
  interval: z.number(),
  lanes: z.array(laneBucketsSchema),
  ...answerShape,
});

export type TimelineLanesAnswer = z.infer<typeof timelineLanesAnswerSchema>;
