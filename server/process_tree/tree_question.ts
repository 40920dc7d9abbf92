import { decodeExecId } from '../../common/documents/exec_id';
import type { SearchContext } from '../elasticsearch/search_context';
import { clusterQuery } from '../elasticsearch/filter_query';
import { chooseCluster } from './choose_cluster';
import { isCovered, readLineageFields, USUAL_FIELDS } from './lineage_fields';
import { locateProcess, type SelfReport } from './locate_process';
import type { TreeQuestion } from './question';

/**
 * Finds one process and its cluster, and hands what all questions about its tree share to `ask`:
 * one point in time, the fields that are there, and what the process's own documents say of it, a few
 * milliseconds older or newer.
 *
 * @throws ReasonError `not_found` when no document of a wanted cluster tells of the process
 */
export async function withTreeQuestion<T>(
  context: SearchContext,
  execId: string,
  wanted: string[] | undefined,
  ask: (
    question: TreeQuestion,
    own: readonly SelfReport[],
    otherClusters: readonly string[],
  ) => Promise<T>,
): Promise<T> {
  const reading = readLineageFields(context);
  // Awaited below; until then the point in time may fail first.
  reading.catch(() => undefined);
  // While the point in time is opened. Where it fails, the fields that are there decide.
  const guessing = locateProcess(context, USUAL_FIELDS, execId).catch(() => undefined);
  return context.withPointInTime(async (searching) => {
    const [fields, guess] = await Promise.all([reading, guessing]);
    const location =
      guess && isCovered(fields, USUAL_FIELDS)
        ? guess
        : await locateProcess(searching, fields, execId);
    const { cluster, others } = chooseCluster(location, wanted, context, execId);
    const question: TreeQuestion = {
      searching,
      fields,
      clusterName: cluster,
      cluster: clusterQuery(cluster),
      withPid: decodeExecId(execId) === undefined,
    };
    return ask(question, location.own.get(cluster) ?? [], others);
  });
}
