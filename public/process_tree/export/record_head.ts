import type { RecordHead } from '../../../common/process_tree/investigation';
import { headLines } from '../../export/export_head';
import { messages } from './messages';

/** Writes the lines above every export of a tree. */
export function treeHeadLines({ execId, address, ...head }: RecordHead): string[] {
  return headLines({ ...head, title: messages.title({ execId }), query: address });
}

/** Says which command lines were not loaded when somebody exported. */
export function missingCommandLines(loaded: number, count: number): string[] {
  if (loaded >= count) return [];
  return [
    messages.missingArguments({ loaded: loaded.toLocaleString(), count: count.toLocaleString() }),
  ];
}
