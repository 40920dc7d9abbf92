import { memo } from 'react';
import type { ProcessRow } from '../../../common/api/process_rows';
import type { TaskRow, VisibleRow } from '../../../common/process_tree/visible_rows';
import type { ColumnId } from './columns';
import { KnownCell } from '../cells/known_cell';
import { PlaceCell } from '../cells/place_cell';
import { ProcessCell } from '../cells/process_cell';
import {
  DurationCell,
  ExitCell,
  NodeCell,
  PidCell,
  StartCell,
  UserCell,
  type CellProperties,
} from '../cells/row_cells';
import { rowFacts } from '../model/row_facts';
import { RowFrame } from './row_frame';
import type { TreeModel } from '../model/tree_model';
import type { TreeStyles } from './tree_styles';

export interface RowHandlers {
  onToggle: (line: VisibleRow) => void;
  onToggleStages: (execId: string) => void;
  /** Begins the view with this process. */
  onFocusHere: (execId: string) => void;
  /** Loads the siblings of an ancestor, or more children. */
  onLoadChildren: (task: number) => void;
}

export interface TreeRowProperties extends RowHandlers {
  line: TaskRow;
  index: number;
  model: TreeModel;
  details: ProcessRow | undefined;
  columns: readonly ColumnId[];
  isSelected: boolean;
  isActive: boolean;
  isDimmed: boolean;
  isMatch: boolean;
  /** It came with the newest refresh. */
  isNew: boolean;
  /** Children of its parent that are not among the rows; 0 where the parent's own row says so. */
  siblingsLeftOut: number;
  areStagesShown: boolean;
  styles: TreeStyles;
  clock: (time: string) => string;
  precise: (time: string) => string;
}

/** One process as a row of the treegrid. */
export const TreeRowView = memo(function TreeRowView(properties: TreeRowProperties) {
  const { line, model, columns, styles, isActive } = properties;
  const facts = rowFacts(model, line);
  const task = model.tree.tasks[line.task];
  if (!facts || !task) return null;
  const cell: CellProperties = { ...properties, facts };
  return (
    <RowFrame
      {...properties}
      testSubject="treeRow"
      look={[
        properties.isMatch && styles.match,
        properties.isNew && styles.fresh,
        properties.isSelected && styles.selected,
        properties.isDimmed && styles.dimmed,
      ]}
    >
      {columns.map((column) =>
        column === 'process' ? (
          <ProcessCell
            key={column}
            {...properties}
            facts={facts}
            task={task}
            showsPlace={!columns.includes('pod')}
          />
        ) : (
          <div
            key={column}
            role="gridcell"
            tabIndex={-1}
            css={[styles.cell, column === 'pid' && styles.numeric]}
            data-column={column}
          >
            {contentOf(column, cell, isActive)}
          </div>
        ),
      )}
    </RowFrame>
  );
});

function contentOf(column: ColumnId, cell: CellProperties, isActive: boolean) {
  switch (column) {
    case 'process':
      return null;
    case 'pid':
      return <PidCell {...cell} />;
    case 'user':
      return <UserCell {...cell} />;
    case 'start':
      return <StartCell {...cell} />;
    case 'duration':
      return <DurationCell {...cell} />;
    case 'exit':
      return <ExitCell {...cell} />;
    case 'pod':
      return <PlaceCell {...cell} />;
    case 'known':
      return <KnownCell {...cell} isActive={isActive} />;
    case 'node':
      return <NodeCell {...cell} />;
  }
}
