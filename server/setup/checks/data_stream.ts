import { FIELD } from '../../../common/documents/fields';
import { asInteger, asObject, asText, type JsonObject } from '../../../common/documents/read_value';
import { MAX_INDICES } from '../../../common/limits';
import {
  judgeDataStream,
  type StreamContent,
  type StreamFact,
} from '../../../common/setup/checks/data_stream';
import { ReasonError } from '../../elasticsearch/errors';
import { listOf, readResolvedIndices, streamOfIndex } from '../resolved_indices';
import type { Attempt } from '../attempt';
import type { SetupContext } from '../setup_context';
import type { SetupCheck } from './setup_check';

interface ContentAggregations {
  index: {
    buckets: { key: string; doc_count: number; oldest: Bound; newest: Bound }[];
  };
}

interface Bound {
  value: number | null;
}

export const dataStreamCheck: SetupCheck<'data_stream'> = {
  id: 'data_stream',
  async run(setup) {
    const [resolved, managed, stats, content] = await Promise.all([
      setup.attempt({
        method: 'GET',
        path: `/_resolve/index/${setup.target}`,
        querystring: { expand_wildcards: 'all' },
      }),
      setup.attempt({ method: 'GET', path: `/_data_stream/${setup.target}` }),
      setup.attempt({ method: 'GET', path: `/${setup.target}/_stats/store` }),
      readContent(setup),
    ]);
    const resolution = readResolvedIndices(resolved.kind === 'answered' ? resolved.body : {});
    return judgeDataStream({
      patterns: setup.dataStreams.join(', '),
      now: setup.now,
      management: managed.kind,
      streams: withManagement(streamsOf(resolution.streams, content), managed),
      plain: resolution.plain,
      closedBacking: resolution.closedBacking,
      content,
      sizeBytes: readSize(stats),
    });
  },
};

/** Without view_index_metadata nothing is resolved: then the indices that hold documents name their streams. */
function streamsOf(
  resolved: readonly { name: string; backing: number }[],
  content: readonly StreamContent[],
): StreamFact[] {
  if (resolved.length > 0) return [...resolved];
  const names = content.map(({ index }) => streamOfIndex(index));
  return [...new Set(names)].flatMap((name) =>
    name === undefined ? [] : [{ name, backing: names.filter((other) => other === name).length }],
  );
}

async function readContent(setup: SetupContext): Promise<StreamContent[]> {
  try {
    const { aggregations } = await setup.search<ContentAggregations>({
      size: 0,
      track_total_hits: false,
      aggs: {
        index: {
          terms: { field: '_index', size: MAX_INDICES },
          aggs: {
            oldest: { min: { field: FIELD.timestamp } },
            newest: { max: { field: FIELD.timestamp } },
          },
        },
      },
    });
    return (aggregations?.index.buckets ?? []).map(({ key, doc_count, oldest, newest }) => ({
      index: key,
      documents: doc_count,
      oldest: oldest.value ?? undefined,
      newest: newest.value ?? undefined,
    }));
  } catch (error) {
    // A closed index or a missing stream is what this check is there to tell.
    if (error instanceof ReasonError && error.code === 'no_data_stream') return [];
    throw error;
  }
}

function withManagement(streams: readonly StreamFact[], managed: Attempt): StreamFact[] {
  const details = new Map(
    (managed.kind === 'answered' ? listOf(asObject(managed.body)?.data_streams) : []).map(
      (stream) => [asText(stream.name), stream] as const,
    ),
  );
  return streams.map((stream) => {
    const detail = details.get(stream.name);
    return {
      ...stream,
      status: asText(detail?.status),
      template: asText(detail?.template),
      lifecycle: detail && lifecycleOf(detail),
    };
  });
}

function lifecycleOf(stream: JsonObject): StreamFact['lifecycle'] {
  const lifecycle = asObject(stream.lifecycle);
  const retention = asText(lifecycle?.effective_retention) ?? asText(lifecycle?.data_retention);
  const policy = asText(stream.ilm_policy);
  if (lifecycle?.enabled === true && !(policy && stream.prefer_ilm !== false)) {
    return retention ? { code: 'retention', name: retention } : { code: 'for_ever' };
  }
  return policy ? { code: 'policy', name: policy } : { code: 'no_lifecycle' };
}

function readSize(stats: Attempt): number | undefined {
  if (stats.kind !== 'answered') return undefined;
  const total = asObject(asObject(asObject(stats.body)?._all)?.total);
  return asInteger(asObject(total?.store)?.size_in_bytes);
}
