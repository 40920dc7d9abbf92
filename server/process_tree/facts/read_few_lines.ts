import { observationsOf, type Observation } from '../../../common/process_tree/observation';
import { EVENT_SOURCE, readEvents } from '../../elasticsearch/read_events';
import { allOf, type Query, type TreeQuestion } from '../question';

/** Lines up to which reading them whole beats three aggregations; each may have 100 kB of arguments. */
export const FEW_LINES = 200;

/**
 * Everything that these documents say of their own processes, their parents and all above, from the
 * exported lines in one search; `undefined` where there are more than FEW_LINES. Documents that the
 * integration's pipeline gave up on are `readUnmovedDocuments`' business.
 */
export async function readFewLines(
  { searching, fields, cluster }: TreeQuestion,
  filter: Query,
  exclude: Query[] = [],
): Promise<Observation[] | undefined> {
  const unmoved = fields.unmovedExecId.map((field): Query => ({ exists: { field } }));
  const { hits } = await searching.search({
    query: allOf([cluster, filter], [...unmoved, ...exclude]),
    size: FEW_LINES + 1,
    sort: ['_shard_doc'],
    track_total_hits: false,
    _source: EVENT_SOURCE,
  });
  if (hits.hits.length > FEW_LINES) return undefined;
  return (await readEvents(searching, hits.hits)).flatMap(observationsOf);
}

/** Whether a document is about the process itself, and not about one below it. */
export function isSelfReport({ known }: Observation): boolean {
  return known === 'exec' || known === 'exit' || known === 'event';
}
