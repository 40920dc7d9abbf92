import * as z from 'zod';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';
import { POOR_SHARE } from '../thresholds';
import { noEvents } from './no_events';

const factsSchema = z.object({
  hours: z.number(),
  documents: z.number(),
  /** Documents that carry log.offset. */
  withOffset: z.number(),
  /** Agents in the range, and how many of them are in the sample. */
  agents: z.number(),
  sampledAgents: z.number(),
  files: z.number(),
  lines: z.number(),
  /** Bytes of the sampled lines. */
  bytes: z.number(),
  duplicates: z.number(),
  /** `from`: offset of the first missing byte. */
  gaps: z.array(z.object({ file: z.string(), from: z.number(), bytes: z.number() })),
  /** Events that Tetragon's own export rate limit dropped, by its rate_limit_info events. */
  rateLimited: z.number(),
  rateLimitEvents: z.number(),
  /** Cgroups that Tetragon stopped reporting for a while. */
  throttled: z.number(),
});

export const lossAnswer = checkAnswer(
  'loss',
  [
    coded('no_offset', {}),
    coded('gaps', { lostBytes: z.number(), bytes: z.number(), gaps: z.number() }),
    coded('tetragon_dropped', {
      rateLimited: z.number(),
      rateLimitEvents: z.number(),
      throttled: z.number(),
    }),
    coded('no_gap', {
      lines: z.number(),
      files: z.number(),
      agents: z.number(),
      sampledAgents: z.number(),
    }),
  ],
  factsSchema,
);

export type LossFacts = z.output<typeof factsSchema>;

/** Moments of the range at which lines are sampled: a loss of this morning is not seen in the last minute. */
export const SAMPLE_TIMES = 4;

/** Whether every byte that Tetragon wrote became a document, and whether Tetragon wrote everything. */
export function judgeLoss(facts: LossFacts): ResultOf<typeof lossAnswer> {
  if (facts.documents === 0) return noEvents(facts.hours);
  if (facts.withOffset === 0) {
    return { status: 'unknown', conclusion: { code: 'no_offset', values: {} }, facts };
  }
  const lostBytes = facts.gaps.reduce((sum, gap) => sum + gap.bytes, 0);
  if (lostBytes > 0) {
    const bytes = facts.bytes + lostBytes;
    return {
      status: lostBytes / bytes > POOR_SHARE ? 'failed' : 'warning',
      conclusion: { code: 'gaps', values: { lostBytes, bytes, gaps: facts.gaps.length } },
      facts,
      repairs: [{ code: 'read_filebeat_drops' }, { code: 'keep_rotated_files' }],
    };
  }
  const { rateLimited, rateLimitEvents, throttled } = facts;
  if (rateLimited > 0 || throttled > 0) {
    return {
      status: 'warning',
      conclusion: { code: 'tetragon_dropped', values: { rateLimited, rateLimitEvents, throttled } },
      facts,
      repairs: [{ code: 'raise_rate_limit' }],
    };
  }
  const { lines, files, agents, sampledAgents } = facts;
  return {
    status: 'passed',
    conclusion: { code: 'no_gap', values: { lines, files, agents, sampledAgents } },
    facts,
  };
}
