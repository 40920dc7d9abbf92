import { i18n } from '@kbn/i18n';
import type { Task } from '../../common/process_tree/tasks';
import type { VisibleRow } from '../../common/process_tree/visible_rows';
import { Chevron } from './chevron';
import { CommandText } from './command_text';
import { KnownMark } from './known_mark';
import { explainKnown, explainMissing } from './known_words';
import { LevelChip } from './level_chip';
import { PlaceText } from './place_cell';
import { RowBadge } from './row_badge';
import { badgesOf } from './row_badges';
import type { CellProperties } from './row_cells';
import { StageChip } from './stage_chip';
import { indentOf } from './row_sizes';

export interface ProcessCellProperties extends CellProperties {
  line: VisibleRow;
  task: Task;
  /** The row that Tab reaches: its badges and chips can be reached, too. */
  isActive: boolean;
  areStagesShown: boolean;
  /** There is no column for it. */
  showsPlace: boolean;
  onToggle: (line: VisibleRow) => void;
  onToggleStages: (line: VisibleRow) => void;
}

/** The tree itself: where the row stands, how it is known, what ran, and what must not be missed. */
export function ProcessCell(properties: ProcessCellProperties) {
  const { line, task, facts, model, styles, isActive, showsPlace, onToggleStages } = properties;
  const isStage = line.stage !== undefined;
  return (
    <div role="gridcell" css={styles.process}>
      <span css={styles.guides} style={{ width: indentOf(line.level) }} />
      <Twisty {...properties} />
      <span css={styles.mark} title={titleOfMark(properties)}>
        <KnownMark known={facts.node.known} />
      </span>
      <LevelChip level={line.level} styles={styles} />
      {isStage && <span css={styles.chip}>{wasLabel()}</span>}
      {facts.earlier.length > 0 && (
        <StageChip
          earlier={facts.earlier}
          isShown={properties.areStagesShown}
          isReachable={isActive}
          styles={styles}
          onToggle={() => onToggleStages(line)}
        />
      )}
      <CommandText node={facts.node} details={properties.details} styles={styles} />
      {line.hasChildren && !line.isOpen && (
        <span css={styles.chip} title={hiddenTitle(task.children.length)}>
          +{task.children.length.toLocaleString()}
        </span>
      )}
      {showsPlace && facts.changesPlace && (
        <span css={[styles.chip, styles.place]}>
          <PlaceText node={facts.node} />
        </span>
      )}
      {!isStage &&
        badgesOf(task, model.tree.tasks[task.parent], model.cut).map((badge) => (
          <RowBadge key={badge.id} badge={badge} isReachable={isActive} />
        ))}
    </div>
  );
}

function Twisty({ line, styles, onToggle }: ProcessCellProperties) {
  if (!line.hasChildren) return <span css={styles.twisty} style={{ cursor: 'inherit' }} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      css={styles.twisty}
      data-test-subj="toggleRow"
      aria-label={
        line.isOpen
          ? i18n.translate('tetragonInvestigator.tree.close', { defaultMessage: 'Collapse' })
          : i18n.translate('tetragonInvestigator.tree.open', { defaultMessage: 'Expand' })
      }
      onClick={(event) => {
        event.stopPropagation();
        onToggle(line);
      }}
    >
      <Chevron isOpen={line.isOpen} />
    </button>
  );
}

function titleOfMark({ facts: { node, missing } }: ProcessCellProperties): string {
  const known = explainKnown(node.known);
  return missing === undefined ? known : `${known} ${explainMissing(missing)}`;
}

function wasLabel(): string {
  return i18n.translate('tetragonInvestigator.tree.was', { defaultMessage: 'before' });
}

function hiddenTitle(count: number): string {
  return i18n.translate('tetragonInvestigator.tree.hidden', {
    defaultMessage: '{count, plural, one {# child is} other {# children are}} folded away',
    values: { count },
  });
}
