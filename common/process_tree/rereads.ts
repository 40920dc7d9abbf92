import type { Process } from './merge_observations';
import { isFromProc } from './stitch_rereads';

/**
 * Processes that a restart of Tetragon read again from /proc: one exec_id exported twice with the
 * flag `procFS`, or another exec_id of the same task. Neither is an execution of its own.
 */
export function rereads(ordered: readonly Process[]): Process[] {
  return ordered.filter(
    (process) => process.rereadOf !== undefined || (process.execCopies > 1 && isFromProc(process)),
  );
}
