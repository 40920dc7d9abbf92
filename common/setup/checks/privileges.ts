import * as z from 'zod';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';

/** What was tried as the current user; `search_stream` once for each data stream. */
const TRIALS = [
  'search_pattern',
  'search_stream',
  'metadata',
  'size',
  'templates',
  'pipelines',
] as const;

const trialSchema = z.object({
  what: z.enum(TRIALS),
  /** The pattern or the data stream that was searched. */
  name: z.string().optional(),
  outcome: z.enum(['allowed', 'refused', 'not_known']),
});

const patterns = { patterns: z.string() };

export const privilegesAnswer = checkAnswer(
  'privileges',
  [
    coded('nothing', patterns),
    coded('streams_refused', { readable: z.number(), refused: z.array(z.string()) }),
    coded('pattern_not_covered', { ...patterns, streams: z.array(z.string()) }),
    coded('no_metadata', patterns),
    coded('details_missing', { ...patterns, details: z.number() }),
    coded('everything', patterns),
  ],
  z.object({ trials: z.array(trialSchema) }),
);

export type Trial = z.output<typeof trialSchema>;
export type Outcome = Trial['outcome'];
type Result = ResultOf<typeof privilegesAnswer>;

export interface PrivilegeFacts {
  patterns: string;
  /**
   * A name that fits the pattern and that nobody has: found missing where the role covers the
   * pattern, refused where it does not.
   */
  coversPattern: Outcome;
  /** Names that the caller sees below the patterns. */
  streams: readonly { name: string; read: Outcome }[];
  metadata: Outcome;
  size: Outcome;
  templates: Outcome;
  pipelines: Outcome;
}

/** What the caller may do, found by doing it. */
export function judgePrivileges(given: PrivilegeFacts): Result {
  const { patterns: name, coversPattern, streams } = given;
  const trials: Trial[] = [
    { what: 'search_pattern', name, outcome: coversPattern },
    ...streams.map((stream) => ({
      what: 'search_stream' as const,
      name: stream.name,
      outcome: stream.read,
    })),
    ...(['metadata', 'size', 'templates', 'pipelines'] as const).map((what) => ({
      what,
      outcome: given[what],
    })),
  ];
  return { ...conclude(given), facts: { trials } };
}

function conclude(given: PrivilegeFacts): Result {
  const { patterns: name, coversPattern, streams } = given;
  const lacks = (status: Result['status'], conclusion: Result['conclusion']): Result => ({
    status,
    conclusion,
    repairs: [{ code: 'reader_role' }],
  });
  if (coversPattern === 'refused' && streams.every(({ read }) => read !== 'allowed')) {
    return lacks('failed', { code: 'nothing', values: { patterns: name } });
  }
  const refused = streams.filter(({ read }) => read === 'refused').map((stream) => stream.name);
  if (refused.length > 0) {
    const readable = streams.length - refused.length;
    return lacks('failed', { code: 'streams_refused', values: { readable, refused } });
  }
  if (coversPattern === 'refused') {
    return lacks('warning', {
      code: 'pattern_not_covered',
      values: { patterns: name, streams: streams.map((stream) => stream.name) },
    });
  }
  if (given.metadata === 'refused')
    return lacks('warning', { code: 'no_metadata', values: { patterns: name } });
  const details = [given.size, given.templates, given.pipelines].filter(
    (outcome) => outcome === 'refused',
  ).length;
  return {
    status: 'passed',
    conclusion:
      details === 0
        ? { code: 'everything', values: { patterns: name } }
        : { code: 'details_missing', values: { patterns: name, details } },
  };
}
