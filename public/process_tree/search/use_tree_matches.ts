import { useEffect, useMemo, useState } from 'react';
import type { ProcessTreeAnswer } from '../../../common/api/process_tree';
import {
  PROCESS_TREE_SEARCH_PATH,
  processTreeSearchAnswerSchema,
} from '../../../common/api/process_tree_search';
import type { ApiError } from '../../query/api_error';
import { useAnswer } from '../../query/use_answer';
import type { DataQualityPart } from '../data_quality/data_quality';
import { rowIdOf, taskOfExecId, type TreeModel } from '../model/tree_model';
import { treeProcessQuery } from '../tree_process_query';
import { inTreeOrder, searchTree } from './tree_search';
import type { LoadedNodes } from '../loading/use_loaded_nodes';
import type { RowDetails } from '../loading/use_row_details';

export interface TreeMatches {
  /** Rows to step through, in the order of the tree. */
  execIds: readonly string[];
  rows: ReadonlySet<string>;
  /** All matches; `execIds` may hold only the first. */
  count: number;
  /** What is stepped through: a number of the line on data quality, a search, or nothing. */
  source: 'part' | 'search' | undefined;
  /** The number of the line on data quality that is stepped through. */
  part: DataQualityPart | undefined;
  showPart: (part: DataQualityPart | undefined) => void;
  /** The server is looking through what is not loaded. */
  isSearching: boolean;
  /** The server could not: only what is loaded was searched. */
  error?: ApiError;
}

/** Rows that a search finds, at once among those loaded, then by the server among all; or those of one number. */
export function useTreeMatches(
  model: TreeModel,
  details: RowDetails,
  find: string,
  { answer, loaded, isLive }: { answer: ProcessTreeAnswer; loaded: LoadedNodes; isLive: boolean },
): TreeMatches {
  const [part, showPart] = useState<DataQualityPart>();
  const text = find.trim();
  const server = useAnswer({
    path: PROCESS_TREE_SEARCH_PATH,
    query: {
      ...treeProcessQuery(model.asked, model.nodeOf.get(model.asked), answer.cluster),
      q: text,
    },
    answerSchema: processTreeSearchAnswerSchema,
    enabled: isLive && text !== '' && part === undefined,
  });
  const found = server.isRefreshing ? undefined : server.answer;
  const { add } = loaded;
  useEffect(() => {
    if (found) add(found.nodes);
  }, [found, add]);

  const { rows } = details;
  const execIds = useMemo(() => {
    if (part) return rowsOf(model, part.execIds);
    if (text === '') return [];
    const here = searchTree(model, rows, text);
    return inTreeOrder(model, [...here, ...rowsOf(model, found?.matches ?? [])]);
  }, [part, text, found, model, rows]);
  return {
    execIds,
    rows: useMemo(() => new Set(execIds), [execIds]),
    count: part ? part.count : Math.max(execIds.length, missing(found)),
    source: part ? 'part' : text === '' ? undefined : 'search',
    part,
    showPart,
    isSearching: server.isLoading || server.isRefreshing,
    ...(server.error && { error: server.error }),
  };
}

/** Matches beyond what one answer holds make the count larger than the list. */
function missing(found: { total: number; matches: readonly string[] } | undefined): number {
  return found && found.total > found.matches.length ? found.total : 0;
}

function rowsOf(model: TreeModel, execIds: readonly string[]): readonly string[] {
  const inTree = execIds.filter((execId) => taskOfExecId(model, execId));
  return [...new Set(inTree.map((execId) => rowIdOf(model, execId)))];
}
