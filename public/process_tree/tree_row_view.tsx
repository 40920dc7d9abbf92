import { memo, type MouseEvent } from 'react';
import type { ProcessRow } from '../../common/api/process_rows';
import type { VisibleRow } from '../../common/process_tree/visible_rows';
import type { ColumnId } from './columns';
import { KnownCell } from './known_cell';
import { PlaceCell } from './place_cell';
import { ProcessCell } from './process_cell';
import {
  DurationCell,
  ExitCell,
  NodeCell,
  PidCell,
  StartCell,
  UserCell,
  type CellProperties,
} from './row_cells';
import { rowFacts } from './row_facts';
import type { TreeModel } from './tree_model';
import { ROW_HEIGHT } from './row_sizes';
import type { TreeStyles } from './tree_styles';

export interface RowHandlers {
  onSelect: (line: VisibleRow) => void;
  onToggle: (line: VisibleRow) => void;
  onToggleStages: (line: VisibleRow) => void;
}

export interface TreeRowProperties extends RowHandlers {
  line: VisibleRow;
  index: number;
  model: TreeModel;
  details: ProcessRow | undefined;
  columns: readonly ColumnId[];
  isSelected: boolean;
  isActive: boolean;
  isDimmed: boolean;
  isMatch: boolean;
  areStagesShown: boolean;
  styles: TreeStyles;
  clock: (time: string) => string;
  precise: (time: string) => string;
}

/** One row of the treegrid. */
export const TreeRowView = memo(function TreeRowView(properties: TreeRowProperties) {
  const { line, index, model, columns, styles, isSelected, isActive, onSelect } = properties;
  const facts = rowFacts(model, line);
  const task = model.tree.tasks[line.task];
  if (!facts || !task) return null;
  const cell: CellProperties = { ...properties, facts };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={line.level}
      aria-setsize={line.setSize}
      aria-posinset={line.posInSet}
      aria-selected={isSelected}
      {...(line.hasChildren && { 'aria-expanded': line.isOpen })}
      tabIndex={isActive ? 0 : -1}
      data-row={index}
      data-exec-id={line.execId}
      data-test-subj="treeRow"
      css={[
        styles.row,
        styles.placed,
        properties.isMatch && styles.match,
        isSelected && styles.selected,
        properties.isDimmed && styles.dimmed,
      ]}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
      onClick={(event) => {
        if (!isTextSelected(event)) onSelect(line);
      }}
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
            css={[styles.cell, column === 'pid' && styles.numeric]}
            data-column={column}
          >
            {contentOf(column, cell, isActive)}
          </div>
        ),
      )}
    </div>
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

/** Marking text to copy it is no click. */
function isTextSelected({ currentTarget }: MouseEvent): boolean {
  const selection = window.getSelection();
  return (
    selection !== null &&
    selection.toString() !== '' &&
    currentTarget.contains(selection.anchorNode)
  );
}
