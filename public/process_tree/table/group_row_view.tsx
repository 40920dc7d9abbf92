import { memo, useMemo } from 'react';
import { groupFacts } from '../../../common/process_tree/group_facts';
import type { GroupRow, VisibleRow } from '../../../common/process_tree/visible_rows';
import { CutLine } from '../../text/cut_line';
import { durationBetween, formatDuration } from '../../text/format_duration';
import type { ColumnId } from './columns';
import { nameOfBinary } from '../model/ending';
import { endingsText, isAlarmingGroup, nameOfGroup, timesText } from '../cells/group_words';
import { LevelChip } from '../cells/level_chip';
import { RowFrame } from './row_frame';
import { indentOf } from './row_sizes';
import type { TreeModel } from '../model/tree_model';
import type { TreeStyles } from './tree_styles';
import { Twisty } from '../cells/twisty';
import { useColors } from '../../shell/theme';
import { messages } from './messages';

export interface GroupRowProperties {
  line: GroupRow;
  index: number;
  model: TreeModel;
  columns: readonly ColumnId[];
  isActive: boolean;
  styles: TreeStyles;
  clock: (time: string) => string;
  onToggle: (line: VisibleRow) => void;
}

/** Equal siblings in one row: `sleep ×106`, from when to when, and how they ended. */
export const GroupRowView = memo(function GroupRowView(properties: GroupRowProperties) {
  const { line, model, columns, styles, clock, onToggle } = properties;
  const colors = useColors();
  const facts = useMemo(() => groupFacts(model.tree, line.members), [model, line]);
  const endings = endingsText(facts);
  const contentOf = (column: ColumnId) => {
    switch (column) {
      case 'start':
        return timesText(facts, clock);
      case 'duration':
        return spanText(facts.first, facts.last);
      case 'exit':
        return (
          <span
            title={endings}
            style={{ color: isAlarmingGroup(facts) ? colors.textWarning : colors.textSubdued }}
          >
            {endings}
          </span>
        );
      default:
        return null;
    }
  };
  return (
    <RowFrame {...properties} isSelected={false} testSubject="treeGroup" look={styles.group}>
      {columns.map((column) =>
        column === 'process' ? (
          <div key={column} role="gridcell" tabIndex={-1} css={styles.process}>
            <span css={styles.guides} style={{ width: indentOf(line.level) }} />
            <Twisty line={line} styles={styles} onToggle={onToggle} />
            <span css={styles.stack} aria-hidden />
            <LevelChip level={line.level} styles={styles} />
            <GroupName line={line} styles={styles} />
            <span css={styles.count}>×{facts.count.toLocaleString()}</span>
            {facts.below > 0 && (
              <span css={styles.chip} title={messages.below({ count: facts.below })}>
                +{facts.below.toLocaleString()}
              </span>
            )}
          </div>
        ) : (
          <div key={column} role="gridcell" tabIndex={-1} css={styles.cell} data-column={column}>
            {contentOf(column)}
          </div>
        ),
      )}
    </RowFrame>
  );
});

function GroupName({ line: { group }, styles }: Pick<GroupRowProperties, 'line' | 'styles'>) {
  const name = nameOfGroup(group);
  if (group.kind === 'shape') {
    return (
      <span css={styles.arguments}>
        <CutLine text={name} program={group.program} />
      </span>
    );
  }
  return (
    <span css={[styles.path, group.kind === 'probes' && styles.ghost]}>
      <span css={group.kind === 'binary' && styles.binary}>
        <CutLine text={nameOfBinary(name)} title={name} />
      </span>
    </span>
  );
}

function spanText(first: string | undefined, last: string | undefined): string {
  const span = durationBetween(first, last);
  return span === undefined || span === 0n
    ? '–'
    : messages.span({ duration: formatDuration(span) });
}
