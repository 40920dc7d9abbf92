import type { TaskRow, VisibleRow } from '../../common/process_tree/visible_rows';
import type { Dimming } from './model/dimming';
import type { Folding } from './model/folding';
import type { TreeModel } from './model/tree_model';
import type { RowHandlers } from './table/tree_row_view';
import type { ActiveRow } from './navigation/use_active_row';
import type { MoreChildren } from './loading/use_more_children';
import type { RowDetails } from './loading/use_row_details';
import type { ScrollTarget } from './table/use_tree_scroll';

/** What both views of the tree, table and graph, show, and what can be done in them. */
export interface TreeViewProperties extends RowHandlers {
  model: TreeModel;
  lines: readonly VisibleRow[];
  /** Id of the row whose details are shown or would be. */
  selectedRow: string;
  folding: Folding;
  details: RowDetails;
  dimming: Dimming;
  /** exec_ids of rows that a search or a finding names. */
  matches: ReadonlySet<string>;
  /** exec_ids that the newest refresh brought. */
  fresh: ReadonlySet<string>;
  more: MoreChildren;
  /** Writes a time the way the whole tree does. */
  clock: (time: string) => string;
  active: ActiveRow;
  target: ScrollTarget | undefined;
  onSelect: (line: TaskRow) => void;
  onOpenSiblings: (line: VisibleRow) => void;
  /** Escape: closes the details. */
  onClose: () => void;
}
