import { useState } from 'react';
import {
  PROCESSES_PATH,
  processesAnswerSchema,
  type ProcessesAnswer,
} from '../../common/api/processes';
import type { QueryParameters } from '../query/ask';
import { usePages, type Pages } from '../query/use_pages';
import { useListPlace } from './list_place';
import { pageWindow } from './process_pages';

export interface Processes extends Pages<ProcessesAnswer> {
  /** Range and filters as text. */
  identity: string;
}

/**
 * Asks for the list, page by page. A refresh (same `identity`, another range) asks for as many pages
 * as were wanted before, so that the reader's place stays; another `identity` starts with one page.
 * `query` is undefined while there is no range to ask for.
 */
export function useProcesses(query: QueryParameters | undefined, identity: string): Processes {
  const place = useListPlace();
  const [first] = useState(() => ({ identity, pages: place.recall(identity)?.pages ?? 1 }));
  const pages = usePages({
    path: PROCESSES_PATH,
    query: query ?? {},
    answerSchema: processesAnswerSchema,
    nextQuery,
    enabled: query !== undefined,
    identity,
    firstPages: first.identity === identity ? first.pages : 1,
  });
  return { ...pages, identity };
}

/** The next window of the list, as long as there are rows in it. */
function nextQuery(known: readonly ProcessesAnswer[]): QueryParameters | undefined {
  const window = pageWindow(known.length);
  const execIds = known.at(-1)?.execIds ?? Infinity;
  return window && window.offset < execIds ? { ...window } : undefined;
}
