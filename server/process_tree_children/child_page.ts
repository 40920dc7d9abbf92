import { FIELD } from '../../common/documents/fields';
import { CARDINALITY_PRECISION } from '../../common/limits';
import { EXEC_DOCUMENT_FIRST } from '../elasticsearch/exec_document_first';
import { allOf, anyField, ownDocuments, type TreeQuestion } from '../process_tree/question';
import { sourcesOf, valueOf, type Bucket } from '../process_tree/facts/read_buckets';

export interface ChildPage {
  /** Each once, by start. */
  execIds: string[];
  total: number;
  totalIsExact: boolean;
  /** Where the next page goes on; absent on the last. */
  next?: string;
}

export interface ChildPageQuestion {
  parent: string;
  /** Not to be listed. */
  except?: string;
  size: number;
  /** A child, as `next` or as its plain exec_id. */
  after?: string;
}

interface Answer {
  total: { value: number };
  children?: { buckets: Bucket[] };
}

/** A page ends within equal starts, and documents of one process may tell two: both are in the cursor. */
const PAGE_START = /^(.*)@(-?\d+|null)$/s;

/** Children of one process that have documents of their own, oldest first; those of unknown start lead. */
export async function readChildPage(
  question: TreeQuestion,
  { parent, except, size, after }: ChildPageQuestion,
): Promise<ChildPage> {
  const { searching, fields, place } = question;
  const pageStart = after === undefined ? undefined : await readPageStart(question, after);
  const sources: [string, string][] = [
    ['s', FIELD.start],
    ...Object.entries(sourcesOf('i', fields.execId)),
  ];
  const { aggregations } = await searching.search<Answer>({
    size: 0,
    track_total_hits: false,
    query: allOf(
      [place, anyField([...fields.parentExecId, ...fields.ownParentExecId], [parent])],
      [ownDocuments(fields, except === undefined ? [parent] : [parent, except])],
    ),
    aggs: {
      total: {
        cardinality: { field: FIELD.execId, precision_threshold: CARDINALITY_PRECISION },
      },
      ...(size > 0 && {
        children: {
          composite: {
            size,
            sources: sources.map(([name, field]) => ({
              [name]: { terms: { field, missing_bucket: true } },
            })),
            ...(pageStart && { after: afterKey(pageStart, fields.execId.length) }),
          },
        },
      }),
    },
  });
  const buckets = aggregations?.children?.buckets ?? [];
  const total = aggregations?.total.value ?? 0;
  const last = buckets.length === size ? buckets.at(-1) : undefined;
  const lastId = last && valueOf(last, 'i', fields.execId);
  const lastStart = last?.key.s;
  return {
    execIds: [...new Set(buckets.flatMap((bucket) => valueOf(bucket, 'i', fields.execId) ?? []))],
    total,
    totalIsExact: total < CARDINALITY_PRECISION,
    ...(lastId !== undefined && {
      next: `${lastId}@${typeof lastStart === 'number' ? lastStart : 'null'}`,
    }),
  };
}

interface PageStart {
  execId: string;
  start: number | null;
}

async function readPageStart(
  { searching, fields, place }: TreeQuestion,
  after: string,
): Promise<PageStart> {
  const [, execId, start] = PAGE_START.exec(after) ?? [];
  if (execId !== undefined) return { execId, start: start === 'null' ? null : Number(start) };
  const { hits } = await searching.search({
    size: 1,
    query: allOf([place, ownDocuments(fields, [after])]),
    sort: EXEC_DOCUMENT_FIRST,
    track_total_hits: false,
    _source: false,
    docvalue_fields: [{ field: FIELD.start, format: 'epoch_millis' }],
  });
  const found: unknown = (hits.hits[0]?.fields?.[FIELD.start] as unknown[] | undefined)?.[0];
  return { execId: after, start: found === undefined ? null : Number(found) };
}

/** Behind this process, in whichever of the fields its id is. */
function afterKey(
  { execId, start }: PageStart,
  fields: number,
): Record<string, string | number | null> {
  const key: Record<string, string | number | null> = { s: start, i0: execId };
  for (let index = 1; index < fields; index++) key[`i${index}`] = null;
  return key;
}
