import { asObject } from '../../common/documents/read_value';
import { readFailure } from './failure';

/**
 * Asks a search (or several in one) once more when somebody else's cancellation came back.
 * Elasticsearch computes equal searches of the same moment once for all who ask
 * (`IndicesRequestCache`): when the one who asked first goes away, the others get its cancellation,
 * as failed shards or as an error. Whoever goes away themselves gets no answer but an abort.
 */
export async function askUncancelled<A>(ask: () => Promise<A>): Promise<A> {
  const first = await ask().catch((error: unknown) => {
    if (!isCancelled(error)) throw error;
    return undefined;
  });
  if (first === undefined) return ask();
  const parts = asObject(first)?.responses;
  const wasCancelled = (Array.isArray(parts) ? parts : [first]).some(isPartCancelled);
  return wasCancelled ? ask() : first;
}

/** One answer to a search, with `_shards` or with an `error`. */
function isPartCancelled(answer: unknown): boolean {
  const { error, _shards } = asObject(answer) ?? {};
  const failures = asObject(_shards)?.failures;
  return isCancelled({ body: { error: error ?? { failed_shards: failures } } });
}

function isCancelled(failure: unknown): boolean {
  return readFailure(failure).types.includes('task_cancelled_exception');
}
