import { FIELD } from '../../common/documents/fields';
import { MAX_PLACES } from '../../common/limits';
import { anyOf } from '../elasticsearch/filter_query';
import type { Searching } from '../elasticsearch/search_context';
import type { Bucket } from './facts/read_buckets';
import type { LineageFields } from './lineage_fields';
import { namers, ownDocuments, type Place, type Query } from './question';
import { readLines, type Lines } from './walk/read_lines';

/** What the first look at an exec_id finds, in all clusters and on all nodes. */
export interface Location {
  /** Those with the newest document first. */
  places: readonly Place[];
  /** The documents themselves, wherever they are from. */
  lines: Lines;
}

/**
 * Finds one process wherever a document tells of it, whatever the time: its own documents, and those
 * of the two generations below it, which name it.
 */
export async function locateProcess(
  searching: Searching,
  fields: LineageFields,
  execId: string,
): Promise<Location> {
  const { aggregations, ...lines } = await readLines<{ places: { buckets: Bucket[] } }>(
    { searching, fields },
    {
      query: firstQuestion(fields, execId),
      aggs: {
        places: {
          composite: {
            size: MAX_PLACES,
            sources: [
              { k: { terms: { field: FIELD.cluster, missing_bucket: true } } },
              { n: { terms: { field: FIELD.node, missing_bucket: true } } },
            ],
          },
          aggs: { newest: { max: { field: FIELD.timestamp } } },
        },
      },
    },
  );
  const places = (aggregations?.places.buckets ?? [])
    .sort((a, b) => (b.newest?.value ?? 0) - (a.newest?.value ?? 0))
    .map(({ key }) => ({ cluster: textOf(key.k), node: textOf(key.n) }));
  return { places, lines };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Documents of the process itself, and all that name it. */
function firstQuestion(fields: LineageFields, execId: string): Query {
  return anyOf([ownDocuments(fields, [execId]), namers(fields, [execId])]);
}
