import type { estypes } from '@elastic/elasticsearch';
import { FIELD, KIND_PIPELINE_ERROR } from '../../../common/documents/fields';
import { RELEASE_MARKERS } from '../../../common/documents/release_markers';
import { compareReleases } from '../../../common/documents/releases';
import { asTexts } from '../../../common/documents/read_value';
import { SETUP_ERRORS, SETUP_ERROR_SAMPLES } from '../../../common/limits';
import type { SampleDocument } from '../../../common/setup/check_answer';
import { judgePipelineErrors } from '../../../common/setup/checks/pipeline_errors';
import type { SearchBody } from '../../elasticsearch/search_context';
import { anyOf, existsQueries } from '../../elasticsearch/filter_query';
import { WHOLE_SOURCE } from '../../elasticsearch/read_events';
import { readFailureStores } from '../failure_store';
import { sampleOf, totalOf } from '../sample_documents';
import { valueAt } from '../source_value';
import type { SetupContext } from '../setup_context';
import type { SetupCheck } from './setup_check';

interface Aggregations {
  unparsed: { doc_count: number };
  errors: { doc_count: number };
  filebeat: { buckets: { key: string; doc_count: number }[] };
  releases: { buckets: Record<string, { doc_count: number }> };
}

const isError = { term: { [FIELD.eventKind]: KIND_PIPELINE_ERROR } };

/** Every event has its own time; a line that was never parsed has only itself. */
const isUnparsed: estypes.QueryDslQueryContainer = {
  bool: {
    filter: existsQueries([FIELD.message]),
    must_not: [...existsQueries([FIELD.eventTime]), isError],
  },
};

export const pipelineErrorsCheck: SetupCheck<'pipeline_errors'> = {
  id: 'pipeline_errors',
  async run(setup) {
    const [[counts, newest], failureStore] = await Promise.all([
      setup.msearch<Aggregations>([countsQuery(setup), newestQuery(setup)]),
      readFailureStores(setup),
    ]);
    const aggregations = counts?.aggregations;
    const hits = newest?.hits.hits ?? [];
    const errors = hits.filter(({ _source }) => messageOf(_source) !== undefined);
    const messages = countTexts(errors.map(({ _source }) => messageOf(_source) ?? ''));
    return judgePipelineErrors(
      {
        hours: setup.hours,
        documents: totalOf(counts),
        unparsed: aggregations?.unparsed.doc_count ?? 0,
        errors: aggregations?.errors.doc_count ?? 0,
        messages,
        messagesOf: errors.length,
        failureStore,
        release: newestRelease(aggregations),
        filebeatVersions: (aggregations?.filebeat.buckets ?? []).map(({ key }) => key),
      },
      oneOfEach(hits, messages),
    );
  },
};

function countsQuery({ recent }: SetupContext): SearchBody {
  const releases = Object.entries(RELEASE_MARKERS).map(([release, fields]) => [
    release,
    anyOf(existsQueries(fields)),
  ]);
  return {
    query: { bool: { filter: [recent] } },
    size: 0,
    track_total_hits: true,
    aggs: {
      unparsed: { filter: isUnparsed },
      errors: { filter: isError },
      filebeat: { terms: { field: FIELD.agentVersion, size: 10 } },
      releases: { filters: { filters: Object.fromEntries(releases) as never } },
    },
  };
}

function newestQuery({ recent }: SetupContext): SearchBody {
  return {
    query: { bool: { filter: [recent, anyOf([isError, isUnparsed])] } },
    size: SETUP_ERRORS,
    sort: [{ [FIELD.timestamp]: 'desc' }],
    track_total_hits: false,
    _source: WHOLE_SOURCE,
  };
}

function messageOf(source: unknown): string | undefined {
  return asTexts(valueAt(source, FIELD.errorMessage))[0];
}

function newestRelease(aggregations: Aggregations | undefined): string | undefined {
  const seen = Object.entries(aggregations?.releases.buckets ?? {})
    .filter(([, { doc_count }]) => doc_count > 0)
    .map(([release]) => release);
  return seen.toSorted(compareReleases).at(-1);
}

function countTexts(texts: readonly string[]): { message: string; times: number }[] {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times]
    .map(([message, count]) => ({ message, times: count }))
    .toSorted((a, b) => b.times - a.times);
}

function oneOfEach(
  hits: readonly estypes.SearchHit[],
  messages: readonly { message: string }[],
): SampleDocument[] {
  const wanted: (string | undefined)[] = [undefined, ...messages.map(({ message }) => message)];
  return wanted
    .flatMap((message) => {
      const hit = hits.find(({ _source }) => messageOf(_source) === message);
      return hit ? [sampleOf(hit, message)] : [];
    })
    .slice(0, SETUP_ERROR_SAMPLES);
}
