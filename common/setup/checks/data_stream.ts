import * as z from 'zod';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';
import { API_ACCESS } from './api_access';

const streamSchema = z.object({
  name: z.string(),
  backing: z.number(),
  /** GREEN, YELLOW or RED, where the caller may see it. */
  status: z.string().optional(),
  /** `name`: of the ILM policy, or the retention. */
  lifecycle: z
    .object({
      code: z.enum(['policy', 'retention', 'for_ever', 'no_lifecycle']),
      name: z.string().optional(),
    })
    .optional(),
  template: z.string().optional(),
});

const contentSchema = z.object({
  /** Backing or plain index. */
  index: z.string(),
  documents: z.number(),
  /** Epoch milliseconds. */
  oldest: z.number().optional(),
  newest: z.number().optional(),
});

const index = { index: z.string() };
const stream = { stream: z.string() };

export const dataStreamAnswer = checkAnswer(
  'data_stream',
  [
    coded('none', { patterns: z.string() }),
    coded('closed', index),
    coded('red', stream),
    coded('plain_index', index),
    coded('yellow', stream),
    coded('empty', { names: z.array(z.string()) }),
    coded('present', {
      names: z.array(z.string()),
      documents: z.number(),
      ageMs: z.number().optional(),
    }),
  ],
  z.object({
    streams: z.array(streamSchema),
    content: z.array(contentSchema),
    documents: z.number(),
    oldest: z.number().optional(),
    newest: z.number().optional(),
    /** Bytes on disk with replicas; absent without the privilege monitor. */
    sizeBytes: z.number().optional(),
    /** Whether health and lifecycle could be asked for. */
    management: z.enum(API_ACCESS),
  }),
);

export type StreamFact = z.output<typeof streamSchema>;
export type StreamContent = z.output<typeof contentSchema>;
type Result = ResultOf<typeof dataStreamAnswer>;

export interface DataStreamFacts {
  patterns: string;
  now: number;
  management: (typeof API_ACCESS)[number];
  streams: StreamFact[];
  plain: readonly { name: string; isClosed: boolean }[];
  closedBacking: readonly string[];
  content: StreamContent[];
  sizeBytes?: number | undefined;
}

/** There is a data stream, it is one, it is healthy, and it holds something. */
export function judgeDataStream(given: DataStreamFacts): Result {
  const { streams, plain, patterns, content, now, sizeBytes, management } = given;
  const documents = content.reduce((sum, entry) => sum + entry.documents, 0);
  const oldest = extreme(
    Math.min,
    content.map((entry) => entry.oldest),
  );
  const newest = extreme(
    Math.max,
    content.map((entry) => entry.newest),
  );
  const facts = { streams, content, documents, oldest, newest, sizeBytes, management };
  const names = [...streams, ...plain].map(({ name }) => name);
  if (names.length === 0) {
    return {
      status: 'failed',
      conclusion: { code: 'none', values: { patterns } },
      facts,
      repairs: [{ code: 'install_assets' }, { code: 'find_hop' }],
    };
  }
  const fault = unhealthy(given);
  if (fault) return { ...fault, facts };
  if (documents === 0) {
    return {
      status: 'failed',
      conclusion: { code: 'empty', values: { names } },
      facts,
      repairs: [{ code: 'find_hop' }],
    };
  }
  const ageMs = oldest === undefined ? undefined : now - oldest;
  return {
    status: 'passed',
    conclusion: { code: 'present', values: { names, documents, ageMs } },
    facts,
  };
}

function unhealthy({ streams, plain, closedBacking }: DataStreamFacts): Result | undefined {
  const closed = closedBacking[0] ?? plain.find(({ isClosed }) => isClosed)?.name;
  if (closed !== undefined) {
    return {
      status: 'failed',
      conclusion: { code: 'closed', values: { index: closed } },
      repairs: [{ code: 'open_index', values: { index: closed } }],
    };
  }
  const red = streams.find(({ status }) => status === 'RED');
  if (red) {
    return {
      status: 'failed',
      conclusion: { code: 'red', values: { stream: red.name } },
      repairs: [{ code: 'explain_allocation' }],
    };
  }
  const [first] = plain;
  if (first) {
    return {
      status: 'failed',
      conclusion: { code: 'plain_index', values: { index: first.name } },
      repairs: [{ code: 'install_assets' }, { code: 'reindex', values: { index: first.name } }],
    };
  }
  const yellow = streams.find(({ status }) => status === 'YELLOW');
  return (
    yellow && { status: 'warning', conclusion: { code: 'yellow', values: { stream: yellow.name } } }
  );
}

function extreme(
  choose: (...values: number[]) => number,
  values: readonly (number | undefined)[],
): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? choose(...known) : undefined;
}
