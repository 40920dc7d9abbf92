import { FIELD } from '../../../common/documents/fields';
import { asInteger, asObject, asTexts } from '../../../common/documents/read_value';
import {
  EXPECTED_TYPES,
  judgeMapping,
  type FieldType,
  type MappingFacts,
} from '../../../common/setup/checks/mapping';
import { ReasonError } from '../../elasticsearch/errors';
import { existsQueries } from '../../elasticsearch/filter_query';
import { countFields } from '../count_fields';
import { totalOf } from '../sample_documents';
import type { SetupContext } from '../setup_context';
import type { SetupCheck } from './setup_check';

/** Elasticsearch's default of `index.mapping.total_fields.limit`. */
const DEFAULT_FIELD_LIMIT = 1_000;

export const mappingCheck: SetupCheck<'mapping'> = {
  id: 'mapping',
  async run(setup) {
    const [types, fields, ignored] = await Promise.all([
      readTypes(setup),
      readFieldCount(setup),
      readIgnored(setup),
    ]);
    return judgeMapping({ hours: setup.hours, types, fields, ...ignored });
  },
};

/** `_field_caps` names the indices of each type only where they disagree. */
async function readTypes(setup: SetupContext): Promise<FieldType[]> {
  const answer = await setup.attempt({
    method: 'GET',
    path: `/${setup.target}/_field_caps`,
    querystring: { fields: Object.keys(EXPECTED_TYPES).join(',') },
  });
  if (answer.kind !== 'answered') return [];
  // It also names the objects around a field.
  const fields = Object.entries(asObject(asObject(answer.body)?.fields) ?? {});
  return fields
    .filter(([field]) => field in EXPECTED_TYPES)
    .flatMap(([field, types]) =>
      Object.entries(asObject(types) ?? {}).flatMap(([type, caps]) => {
        const indices = asTexts(asObject(caps)?.indices);
        return [{ field, type, ...(indices.length > 0 && { indices }) }];
      }),
    );
}

/** The newest index has the most fields: it began with the template and met the labels of today. */
async function readFieldCount(setup: SetupContext): Promise<MappingFacts['fields']> {
  const settings = await setup.attempt({
    method: 'GET',
    path: `/${setup.target}/_settings/index.mapping.total_fields.limit,index.creation_date`,
    querystring: { flat_settings: true },
  });
  if (settings.kind !== 'answered') return undefined;
  const indices = Object.entries(asObject(settings.body) ?? {}).map(([index, value]) => {
    const flat = asObject(asObject(value)?.settings);
    return {
      index,
      created: asInteger(flat?.['index.creation_date']) ?? 0,
      limit: asInteger(flat?.['index.mapping.total_fields.limit']) ?? DEFAULT_FIELD_LIMIT,
    };
  });
  const newest = indices.toSorted((a, b) => b.created - a.created)[0];
  if (!newest) return undefined;
  const answer = await setup.attempt({
    method: 'GET',
    path: `/${encodeURIComponent(newest.index)}/_mapping`,
  });
  if (answer.kind !== 'answered') return undefined;
  const mappings = asObject(asObject(asObject(answer.body)?.[newest.index])?.mappings);
  return { index: newest.index, count: countFields(mappings ?? {}), limit: newest.limit };
}

interface IgnoredAggregations {
  ignored: { doc_count: number };
}

async function readIgnored(
  setup: SetupContext,
): Promise<Pick<MappingFacts, 'documents' | 'ignored' | 'ignoredFields'>> {
  const [answer, byField] = await Promise.all([
    setup.search<IgnoredAggregations>({
      query: { bool: { filter: [setup.recent] } },
      size: 0,
      track_total_hits: true,
      aggs: { ignored: { filter: existsQueries([FIELD.ignored])[0] ?? {} } },
    }),
    readIgnoredFields(setup),
  ]);
  return {
    documents: totalOf(answer),
    ignored: answer.aggregations?.ignored.doc_count ?? 0,
    ignoredFields: byField,
  };
}

/** Before 8.15 `_ignored` has no doc values: then the share is all there is. */
async function readIgnoredFields(setup: SetupContext): Promise<MappingFacts['ignoredFields']> {
  try {
    const { aggregations } = await setup.search<{
      fields: { buckets: { key: string; doc_count: number }[] };
    }>({
      query: { bool: { filter: [setup.recent] } },
      size: 0,
      track_total_hits: false,
      aggs: { fields: { terms: { field: FIELD.ignored, size: 20 } } },
    });
    return aggregations?.fields.buckets.map(({ key, doc_count }) => ({
      field: key,
      documents: doc_count,
    }));
  } catch (error) {
    if (error instanceof ReasonError) return undefined;
    throw error;
  }
}
