import type { ProcessRow } from '../../../common/api/process_rows';
import type { ProcessNode } from '../../../common/api/process_tree';
import type { RecordHead } from '../../../common/process_tree/investigation';
import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import { shownText } from '../../text/shown_text';
import type { TreeModel } from '../model/tree_model';

/** What every export is made of. */
export interface ExportedTree {
  head: RecordHead;
  model: TreeModel;
  /** All processes that are loaded, in the order of the tree. */
  nodes: readonly ProcessNode[];
  details: ReadonlyMap<string, ProcessRow>;
  /** Visible rows, for what draws them. */
  lines: readonly VisibleRow[];
  /** Writes a time as the page does. */
  clock: (time: string) => string;
}

/** The command line of a process as far as it is known, in clear: `jsonText` masks it. */
export function commandLineOf(
  { execId, arguments: known }: ProcessNode,
  details: ReadonlyMap<string, ProcessRow>,
): string | undefined {
  return details.get(execId)?.arguments ?? known;
}

/** The same as it may be written into other files; its program decides what `-pVALUE` means. */
export function shownCommandLine(
  node: ProcessNode,
  details: ReadonlyMap<string, ProcessRow>,
  limit?: number,
): string | undefined {
  const text = commandLineOf(node, details);
  return text === undefined ? undefined : shownText(text, limit, { program: node.binary });
}
