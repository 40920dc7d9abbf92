import * as z from 'zod';
import { DEFAULT_DATA_STREAMS } from '../../plugin';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';

export const dataViewAnswer = checkAnswer(
  'data_view',
  [
    coded('no_data_views', {}),
    coded('not_covered', {}),
    coded('covered', { views: z.number(), first: z.array(z.string()) }),
  ],
  z.object({
    /** Data views that the caller sees in this space. */
    views: z.number(),
    /** Index patterns of those that cover the data stream. */
    covering: z.array(z.string()),
  }),
);

/** Names of a data view's pattern, as Elasticsearch reads them. */
function patternsOf(title: string): string[] {
  return title
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
}

/** True when an index pattern (`*` for any text, `-` in front excludes) takes a data stream's name. */
function covers(title: string, name: string): boolean {
  const patterns = patternsOf(title);
  const fits = (pattern: string) =>
    new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`).test(name);
  return (
    patterns.some((pattern) => !pattern.startsWith('-') && fits(pattern)) &&
    !patterns.some((pattern) => pattern.startsWith('-') && fits(pattern.slice(1)))
  );
}

function escape(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

/** Names in a sentence; the rest is counted. */
const NAMED = 3;

const EXAMPLE = (DEFAULT_DATA_STREAMS[0] ?? '').replace('*', 'default');

/**
 * Whether Discover shows these events.
 *
 * @param titles index patterns of the data views that the caller sees; `undefined` where Kibana has none
 */
export function judgeDataViews(
  titles: readonly string[] | undefined,
): ResultOf<typeof dataViewAnswer> {
  if (titles === undefined)
    return { status: 'skipped', conclusion: { code: 'no_data_views', values: {} } };
  const covering = titles.filter((title) => covers(title, EXAMPLE));
  const facts = { views: titles.length, covering };
  return covering.length > 0
    ? {
        status: 'passed',
        conclusion: {
          code: 'covered',
          values: { views: covering.length, first: covering.slice(0, NAMED) },
        },
        facts,
      }
    : {
        status: 'warning',
        conclusion: { code: 'not_covered', values: {} },
        facts,
        repairs: [{ code: 'create_data_view' }],
      };
}
