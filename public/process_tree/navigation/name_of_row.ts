import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import { nameOfBinary } from '../model/ending';
import { nodeOfRow, type TreeModel } from '../model/tree_model';

/** The word by which a reader finds a row when typing: the name of its binary. */
export function nameOfRow(model: TreeModel, line: VisibleRow | undefined): string {
  const binary = line && binaryOf(model, line);
  return binary === undefined ? '' : nameOfBinary(binary);
}

function binaryOf(model: TreeModel, line: VisibleRow): string | undefined {
  switch (line.kind) {
    case 'task':
      return nodeOfRow(model, line)?.binary;
    case 'group':
      return line.group.kind === 'binary' ? line.group.name : undefined;
    case 'more':
    case 'waiting':
      return undefined;
  }
}
