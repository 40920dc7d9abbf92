import * as z from 'zod';
import { checkAnswer, type ResultOf, type SampleDocument } from '../check_answer';
import { coded } from '../coded';
import type { ErrorMeaning } from '../repairs';
import { POOR_SHARE } from '../thresholds';
import { noEvents } from './no_events';

const factsSchema = z.object({
  hours: z.number(),
  documents: z.number(),
  /** With the exported line, but never parsed: the pipeline did not run. */
  unparsed: z.number(),
  /** event.kind: pipeline_error. */
  errors: z.number(),
  /** Distinct messages of the newest errors, most frequent first. */
  messages: z.array(z.object({ message: z.string(), times: z.number() })),
  /** How many of the newest errors `messages` was counted in. */
  messagesOf: z.number(),
  /** Documents in a failure store; absent where there is none, or this Elasticsearch has none. */
  failureStore: z.number().optional(),
  /** Newest release of Tetragon whose fields were seen: "1.7". */
  release: z.string().optional(),
  filebeatVersions: z.array(z.string()),
});

const counted = { documents: z.number(), hours: z.number() };

export const pipelineErrorsAnswer = checkAnswer(
  'pipeline_errors',
  [
    coded('not_parsed', { unparsed: z.number(), ...counted }),
    coded('failed', { failed: z.number(), events: z.number(), message: z.string().optional() }),
    coded('all_parsed', counted),
  ],
  factsSchema,
);

export type PipelineFacts = z.output<typeof factsSchema>;

/** Repairs for the most frequent messages. */
const REPAIRED = 3;

/** What the pipeline could not parse, or never saw. */
export function judgePipelineErrors(
  facts: PipelineFacts,
  samples: SampleDocument[],
): ResultOf<typeof pipelineErrorsAnswer> {
  const { documents, unparsed, errors, hours, messages, failureStore = 0 } = facts;
  if (documents === 0 && failureStore === 0) return noEvents(hours);
  if (unparsed > 0) {
    return {
      status: unparsed / documents > POOR_SHARE ? 'failed' : 'warning',
      conclusion: { code: 'not_parsed', values: { unparsed, documents, hours } },
      facts,
      samples,
      repairs: [{ code: 'install_assets' }, { code: 'check_pipeline' }],
    };
  }
  const failed = errors + failureStore;
  if (failed > 0) {
    const events = documents + failureStore;
    return {
      status: failed / events > POOR_SHARE ? 'failed' : 'warning',
      conclusion: { code: 'failed', values: { failed, events, message: messages[0]?.message } },
      facts,
      samples,
      repairs: messages.slice(0, REPAIRED).map(({ message }) => ({
        code: 'fix_pipeline_error' as const,
        values: { meaning: meaningOf(message) },
      })),
    };
  }
  return {
    status: 'passed',
    conclusion: { code: 'all_parsed', values: { documents, hours } },
    facts,
    samples,
  };
}

/** Reads what the words of the pipeline's processors mean for Tetragon's lines. */
export function meaningOf(message: string): ErrorMeaning {
  if (/_tmp_|json/i.test(message) && /pars|unexpected|truncat/i.test(message)) {
    return 'line_not_json';
  }
  if (/split|field \[arguments\]|arguments/i.test(message)) return 'arguments_not_text';
  if (/cannot be cast|not a Map|String/i.test(message)) return 'other_json';
  return /already exists/i.test(message) ? 'decoded_before' : 'unknown';
}
