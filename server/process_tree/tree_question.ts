import { decodeExecId } from '../../common/documents/exec_id';
import type { SearchContext } from '../elasticsearch/search_context';
import { choosePlace, type ChosenPlace } from './choose_place';
import { isCovered, readLineageFields, USUAL_FIELDS } from './lineage_fields';
import { locateProcess } from './locate_process';
import { placeQuery, type TreeQuestion } from './question';
import { Reading } from './walk/reading';

/** Which process a request means, as its parameters say it. */
export interface WantedProcess {
  execId: string;
  processNode?: string | undefined;
  /** Epoch milliseconds. */
  processStart?: number | undefined;
  /** Values of the filter `cluster`. */
  cluster?: readonly string[] | undefined;
}

/** One process, found. */
export interface Located {
  question: TreeQuestion;
  /** What was read on the way: its own documents, and the two generations below it. */
  reading: Reading;
  place: ChosenPlace;
}

/**
 * Finds one process, its cluster and its node, and hands what all questions about its tree share to
 * `ask`: one point in time, the fields that are there, and what was read to find it, a few
 * milliseconds older or newer.
 *
 * @throws ReasonError `not_found` when no document of a wanted place tells of the process
 */
export async function withTreeQuestion<T>(
  context: SearchContext,
  { execId, cluster, processNode: node, processStart: start }: WantedProcess,
  ask: (located: Located) => Promise<T>,
): Promise<T> {
  const asking = readLineageFields(context);
  // Awaited below; until then the point in time may fail first.
  asking.catch(() => undefined);
  // While the point in time is opened. Where it fails, the fields that are there decide.
  const guessing = locateProcess(context, USUAL_FIELDS, execId).catch(() => undefined);
  return context.withPointInTime(async (searching) => {
    const [fields, guess] = await Promise.all([asking, guessing]);
    const isRight = guess !== undefined && isCovered(fields, USUAL_FIELDS);
    const location = isRight ? guess : await locateProcess(searching, fields, execId);
    const place = choosePlace(location, { cluster, node }, context, execId);
    const question: TreeQuestion = {
      searching,
      fields,
      clusterName: place.cluster,
      node: place.node,
      place: placeQuery(place, fields),
      withPid: decodeExecId(execId) === undefined,
    };
    const reading = new Reading(question, { execId, start }, location.lines);
    return ask({ question, reading, place });
  });
}
