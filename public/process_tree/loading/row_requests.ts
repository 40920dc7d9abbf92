import { MAX_ADDRESS_LENGTH, MAX_ROWS_PER_REQUEST } from '../../../common/limits';
import { batchesOfKeys } from '../../query/batches_of_keys';

/** Rest of the address line for path, cluster and parameter names. */
const ADDRESS_SPARE = 1_000;

/** Puts exec_ids into requests by number, and by the length of their address line. */
export function rowRequests(execIds: readonly string[]): string[][] {
  return batchesOfKeys(execIds, {
    parameter: 'execId',
    most: MAX_ROWS_PER_REQUEST,
    characters: MAX_ADDRESS_LENGTH - ADDRESS_SPARE,
  });
}
