import type { ErrorCode, ErrorReason } from '../../api/errors';
import type { Repair } from '../repairs';

const REPAIRS: Partial<Record<ErrorCode, Repair[]>> = {
  no_privilege: [{ code: 'reader_role' }],
  no_data_stream: [{ code: 'find_hop' }],
  unauthenticated: [],
};

/** Concludes from a question that Elasticsearch did not answer: never "passed", never "no data". */
export function questionFailed(error: ErrorCode, reason: ErrorReason) {
  return {
    status: error === 'no_data_stream' ? ('skipped' as const) : ('unknown' as const),
    conclusion: { code: 'question_failed' as const, values: { error, reason } },
    repairs: REPAIRS[error] ?? [{ code: 'run_again' as const }],
  };
}
