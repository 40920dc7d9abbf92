import * as z from 'zod';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';
import { POOR_SHARE } from '../thresholds';
import { VIEWS } from '../view_rights';
import { noEvents } from './no_events';

const factsSchema = z.object({
  hours: z.number(),
  documents: z.number(),
  /** Documents that carry log.offset. */
  withOffset: z.number(),
  /** Where documents without log.offset are, most first: nodes and data streams. */
  withoutOffset: z.object({
    nodes: z.array(z.object({ name: z.string(), documents: z.number() })),
    streams: z.array(z.object({ name: z.string(), documents: z.number() })),
  }),
  /** How much the caller sees: a line that is hidden looks like one that was lost. */
  view: z.enum(VIEWS),
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
      /** No line is missing between Tetragon's files and here, either. */
      provesNoGap: z.boolean(),
    }),
    coded('narrowed_view', { view: z.enum(VIEWS).exclude(['whole']) }),
    coded('no_gap_in_part', {
      lines: z.number(),
      files: z.number(),
      documents: z.number(),
      withoutOffset: z.number(),
      nodes: z.array(z.string()),
      streams: z.array(z.string()),
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
type Result = ResultOf<typeof lossAnswer>;

/** Moments of the range at which lines are sampled: a loss of this morning is not seen in the last minute. */
export const SAMPLE_TIMES = 4;

/** Whether every byte that Tetragon wrote became a document, and whether Tetragon wrote everything. */
export function judgeLoss(facts: LossFacts): Result {
  if (facts.documents === 0) return noEvents(facts.hours);
  const { rateLimited, rateLimitEvents, throttled, view } = facts;
  const provesNoGap = view === 'whole' && facts.withOffset === facts.documents;
  const dropped: Result | undefined =
    rateLimited > 0 || throttled > 0
      ? {
          status: 'warning',
          conclusion: {
            code: 'tetragon_dropped',
            values: { rateLimited, rateLimitEvents, throttled, provesNoGap },
          },
          facts,
          repairs: [{ code: 'raise_rate_limit' }],
        }
      : undefined;
  if (view !== 'whole') {
    return (
      dropped ?? {
        status: 'unknown',
        conclusion: { code: 'narrowed_view', values: { view } },
        facts: { ...facts, gaps: [] },
      }
    );
  }
  if (facts.withOffset === 0) {
    return dropped ?? { status: 'unknown', conclusion: { code: 'no_offset', values: {} }, facts };
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
  if (dropped) return dropped;
  const { lines, files, agents, sampledAgents } = facts;
  if (!provesNoGap) return noGapInPart(facts);
  return {
    status: 'passed',
    conclusion: { code: 'no_gap', values: { lines, files, agents, sampledAgents } },
    facts,
  };
}

/** Lines without an offset can't be looked at: another shipper may have lost any number of them. */
function noGapInPart(facts: LossFacts): Result {
  const { lines, files, documents, withOffset, withoutOffset } = facts;
  const names = (places: readonly { name: string }[]) => places.map(({ name }) => name);
  return {
    status: 'unknown',
    conclusion: {
      code: 'no_gap_in_part',
      values: {
        lines,
        files,
        documents,
        withoutOffset: documents - withOffset,
        nodes: names(withoutOffset.nodes),
        streams: names(withoutOffset.streams),
      },
    },
    facts,
  };
}
