import { FIELD, typeField } from '../../../common/documents/fields';
import { asInteger, asObject } from '../../../common/documents/read_value';
import { SETUP_SOURCES } from '../../../common/limits';
import {
  judgeVolume,
  type NoisySource,
  type Share,
  type VolumeFacts,
} from '../../../common/setup/checks/volume';
import type { SearchBody } from '../../elasticsearch/search_context';
import { totalOf } from '../sample_documents';
import type { Attempt } from '../attempt';
import type { SetupContext } from '../setup_context';
import type { SetupCheck } from './setup_check';
import { readTypes, typeFilters, type TypeBuckets } from '../type_filters';

interface Terms {
  buckets: { key: string; doc_count: number }[];
}

interface Aggregations {
  types: TypeBuckets;
  namespaces: { buckets: { key: string; doc_count: number; binaries: Terms }[] };
  workloads: Terms;
  binaries: Terms;
  policies: Terms;
}

export const volumeCheck: SetupCheck<'volume'> = {
  id: 'volume',
  async run(setup) {
    const [answer, stats] = await Promise.all([
      setup.search<Aggregations>(countsQuery(setup)),
      setup.attempt({ method: 'GET', path: `/${setup.target}/_stats/docs,store` }),
    ]);
    const found = answer.aggregations;
    return judgeVolume({
      hours: setup.hours,
      documents: totalOf(answer),
      types: readTypes(found?.types),
      namespaces: readShares(found?.namespaces),
      workloads: readShares(found?.workloads),
      binaries: readShares(found?.binaries),
      policies: readShares(found?.policies),
      sources: readSources(found),
      stored: readStored(stats),
    });
  },
};

function countsQuery({ recent }: SetupContext): SearchBody {
  const terms = (field: string) => ({ terms: { field, size: SETUP_SOURCES } });
  return {
    query: { bool: { filter: [recent] } },
    size: 0,
    track_total_hits: true,
    aggs: {
      types: typeFilters(),
      namespaces: {
        terms: { field: FIELD.namespace, missing: '', size: SETUP_SOURCES },
        aggs: { binaries: { terms: { field: FIELD.binary, size: SETUP_SOURCES } } },
      },
      workloads: terms(typeField('process_exec', 'process.pod.workload')),
      binaries: terms(FIELD.binary),
      policies: terms(typeField('process_kprobe', 'policy_name')),
    },
  };
}

function readShares(answer: Terms | undefined): Share[] {
  return (answer?.buckets ?? []).map(({ key, doc_count }) => ({ name: key, documents: doc_count }));
}

/** The noisiest programs of the noisiest namespaces. */
function readSources(found: Aggregations | undefined): NoisySource[] {
  return (found?.namespaces.buckets ?? [])
    .flatMap(({ key: namespace, binaries }) =>
      binaries.buckets.map(({ key, doc_count }) => ({
        namespace,
        binary: key,
        documents: doc_count,
      })),
    )
    .toSorted((a, b) => b.documents - a.documents)
    .slice(0, SETUP_SOURCES);
}

/** Documents of the primaries, bytes of all copies: what the disks hold for one event. */
function readStored(stats: Attempt): VolumeFacts['stored'] {
  if (stats.kind !== 'answered') return undefined;
  const all = asObject(asObject(stats.body)?._all);
  const documents = asInteger(asObject(asObject(all?.primaries)?.docs)?.count);
  const size = asInteger(asObject(asObject(all?.total)?.store)?.size_in_bytes);
  return documents === undefined || size === undefined ? undefined : { documents, bytes: size };
}
