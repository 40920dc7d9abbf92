import type { Task } from '../../../common/process_tree/tasks';
import type { TaskRow, VisibleRow } from '../../../common/process_tree/visible_rows';
import type { CellProperties } from './row_cells';

/** What the cell with the tree gets beside what every cell gets. */
export interface ProcessCellProperties extends CellProperties {
  line: TaskRow;
  task: Task;
  /** The row that Tab reaches: its badges and chips can be reached, too. */
  isActive: boolean;
  areStagesShown: boolean;
  /** There is no column for it. */
  showsPlace: boolean;
  onToggle: (line: VisibleRow) => void;
  onToggleStages: (execId: string) => void;
  isNew: boolean;
  siblingsLeftOut: number;
  onFocusHere: (execId: string) => void;
  onLoadChildren: (task: number) => void;
}
