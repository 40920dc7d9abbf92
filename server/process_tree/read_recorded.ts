import type { Recorded } from '../../common/api/process_tree';
import { FIELD, typeField } from '../../common/documents/fields';
import { allOf, type Query, type TreeQuestion } from './question';

/** Setting → objects of an exec document that are there only with it. */
const OBJECTS: Readonly<Record<keyof Recorded, readonly string[]>> = {
  credentials: ['process.process_credentials', 'process.cap'],
  namespaces: ['process.ns'],
  binaryProperties: ['process.binary_properties'],
  ancestors: ['ancestors'],
  inInitTree: ['process.in_init_tree'],
  userNames: ['process.user'],
  environment: ['process.environment_variables'],
};

const SETTINGS = Object.keys(OBJECTS) as (keyof Recorded)[];

const objectsOf = (setting: keyof Recorded) =>
  OBJECTS[setting].map((rest) => typeField('process_exec', rest));

/**
 * What Tetragon was set to record, by the exec documents of the process's node: another node may be
 * set otherwise. Only what some document has at all is asked for.
 */
export async function readRecorded(
  { searching, fields, cluster }: TreeQuestion,
  node: string | undefined,
): Promise<Recorded> {
  const there = SETTINGS.filter((setting) => objectsOf(setting).some(fields.hasBelow));
  const recorded = Object.fromEntries(SETTINGS.map((name) => [name, false])) as Recorded;
  if (there.length === 0) return recorded;
  const exists = (setting: keyof Recorded): Query => ({
    bool: {
      minimum_should_match: 1,
      should: objectsOf(setting).map((field) => ({ exists: { field } })),
    },
  });
  const { aggregations } = await searching.search<{
    settings: { buckets: Record<string, { doc_count: number }> };
  }>({
    size: 0,
    track_total_hits: false,
    query: allOf([cluster, ...(node === undefined ? [] : [{ term: { [FIELD.node]: node } }])]),
    aggs: {
      settings: {
        filters: { filters: Object.fromEntries(there.map((name) => [name, exists(name)])) },
      },
    },
  });
  for (const name of there) {
    recorded[name] = (aggregations?.settings.buckets[name]?.doc_count ?? 0) > 0;
  }
  return recorded;
}
