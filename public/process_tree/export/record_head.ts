import type { RecordHead } from '../../../common/process_tree/investigation';
import { headLines } from '../../export/export_head';
import { incompleteSentence } from '../../query/incomplete_sentence';
import { messages } from './messages';

/** Writes the lines above every export of a tree. */
export function treeHeadLines({ execId, address, incomplete, ...head }: RecordHead): string[] {
  return headLines({
    ...head,
    title: messages.title({ execId }),
    query: address,
    incomplete: incomplete.map(incompleteSentence),
  });
}
