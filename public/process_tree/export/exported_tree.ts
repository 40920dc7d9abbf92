import type { ProcessRow } from '../../../common/api/process_rows';
import type { ProcessNode } from '../../../common/api/process_tree';
import type { RecordHead } from '../../../common/process_tree/investigation';
import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import { findSecrets } from '../../secrets/secrets';
import { SECRET_DOTS } from '../../text/plain_text';
import type { TreeModel } from '../model/tree_model';

/** What every export is made of. */
export interface ExportedTree {
  head: RecordHead;
  model: TreeModel;
  /** All processes that are loaded, in the order of the tree. */
  nodes: readonly ProcessNode[];
  details: ReadonlyMap<string, ProcessRow>;
  /** Rows in sight, for what draws them. */
  lines: readonly VisibleRow[];
  /** Writes a time as the page does. */
  clock: (time: string) => string;
}

/** The command line as it may leave the page: exact, but with dots for what looks like a secret. */
export function maskedArguments(
  { execId, arguments: known }: ProcessNode,
  details: ReadonlyMap<string, ProcessRow>,
): string | undefined {
  const text = details.get(execId)?.arguments ?? known;
  return text === undefined ? undefined : withoutSecrets(text);
}

export function withoutSecrets(text: string): string {
  let masked = '';
  let shown = 0;
  for (const { start, end } of findSecrets(text)) {
    masked += text.slice(shown, start) + SECRET_DOTS;
    shown = end;
  }
  return masked + text.slice(shown);
}
