import {
  PROCESS_EVENTS_PATH,
  processEventsAnswerSchema,
  type ProcessEventsAnswer,
} from '../../../../common/api/process_events';
import { parametersOfRef } from '../../../../common/api/query';
import type { ProcessRef } from '../../../../common/identity/process_ref';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../../../common/limits';
import type { QueryParameters } from '../../../query/ask';
import { nextAfter, usePages, type Pages } from '../../../query/use_pages';

/** Events of one process page by page; those of another hook stay until the first page came. */
export function useProcessEvents(
  ref: ProcessRef,
  hook: string | undefined,
): Pages<ProcessEventsAnswer> {
  return usePages({
    path: PROCESS_EVENTS_PATH,
    query: { cluster: ref.cluster, ...parametersOfRef(ref), ...(hook !== undefined && { hook }) },
    answerSchema: processEventsAnswerSchema,
    nextQuery,
  });
}

/** A small first page, then the largest the server gives. */
function nextQuery(known: readonly ProcessEventsAnswer[]): QueryParameters | undefined {
  const next = nextAfter(known);
  return next && { ...next, size: known.length === 0 ? DEFAULT_PAGE_SIZE : MAX_PAGE_SIZE };
}
