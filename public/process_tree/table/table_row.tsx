import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import type { ColumnId } from './columns';
import { isOpen, stagesOf } from '../model/folding';
import { GroupRowView } from './group_row_view';
import { PlainRowView } from './plain_row_view';
import { nodeOfRow } from '../model/tree_model';
import { TreeRowView } from './tree_row_view';
import type { TreeStyles } from './tree_styles';
import type { TreeViewProperties } from '../tree_view_properties';

/** One row of the table, as its kind is drawn. */
export function TableRow({
  line,
  index,
  view,
  columns,
  styles,
}: {
  line: VisibleRow;
  index: number;
  view: TreeViewProperties;
  columns: readonly ColumnId[];
  styles: TreeStyles;
}) {
  const { model, more, clock, active } = view;
  const { precise } = useTimeFormat();
  const common = { index, model, columns, styles, clock, isActive: index === active.activeIndex };
  switch (line.kind) {
    case 'group':
      return <GroupRowView {...common} line={line} onToggle={view.onToggle} />;
    case 'more':
    case 'waiting':
      return (
        <PlainRowView
          {...common}
          line={line}
          isLoading={line.kind === 'more' && more.isLoading(line.task)}
          onLoadChildren={view.onLoadChildren}
        />
      );
    case 'task': {
      const node = nodeOfRow(model, line);
      if (!node) return null;
      const details = view.details.rows.get(line.execId);
      return (
        <TreeRowView
          {...common}
          line={line}
          details={details}
          isSelected={view.selectedRow === line.id}
          isDimmed={view.dimming.isDimmed(node, details)}
          isMatch={view.matches.has(line.execId)}
          isNew={view.fresh.has(line.execId)}
          siblingsLeftOut={line.stage === undefined ? more.siblingsOf(line.task) : 0}
          areStagesShown={isOpen(view.folding, stagesOf(line.execId), false)}
          precise={precise}
          onToggle={view.onToggle}
          onToggleStages={view.onToggleStages}
          onFocusHere={view.onFocusHere}
          onLoadChildren={view.onLoadChildren}
        />
      );
    }
  }
}
