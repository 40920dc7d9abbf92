import { CommandText } from './command_text';
import { KnownMark } from './known_mark';
import { explainKnown, explainMissing } from './known_words';
import { LevelChip } from './level_chip';
import { PlaceText } from './place_cell';
import { RowActions } from './row_actions';
import { RowBadge } from './row_badge';
import { badgesOf } from './row_badges';
import type { ProcessCellProperties } from './process_cell_properties';
import { StageChip } from './stage_chip';
import { indentOf } from '../table/row_sizes';
import { Twisty } from './twisty';
import { messages } from './messages';

/** The tree itself: where the row stands, how it is known, what ran, and what must not be missed. */
export function ProcessCell(properties: ProcessCellProperties) {
  const { line, task, facts, model, styles, isActive, showsPlace, onToggleStages } = properties;
  const isStage = line.stage !== undefined;
  return (
    <div role="gridcell" tabIndex={-1} css={styles.process}>
      <span css={styles.guides} style={{ width: indentOf(line.level) }} />
      <Twisty line={line} styles={styles} onToggle={properties.onToggle} />
      <span css={styles.mark} title={titleOfMark(properties)}>
        <KnownMark known={facts.node.known} />
      </span>
      <LevelChip level={line.level} styles={styles} />
      {isStage && <span css={styles.chip}>{messages.was()}</span>}
      {facts.earlier.length > 0 && (
        <StageChip
          earlier={facts.earlier}
          isShown={properties.areStagesShown}
          isReachable={isActive}
          styles={styles}
          onToggle={() => onToggleStages(line.execId)}
        />
      )}
      <CommandText node={facts.node} details={properties.details} styles={styles} />
      {line.hasChildren && !line.isOpen && (
        <span css={styles.chip} title={messages.hidden({ count: task.children.length })}>
          +{task.children.length.toLocaleString()}
        </span>
      )}
      {properties.isNew && <span css={[styles.chip, styles.freshChip]}>{messages.treeNew()}</span>}
      {showsPlace && facts.changesPlace && (
        <span css={[styles.chip, styles.place]}>
          <PlaceText node={facts.node} />
        </span>
      )}
      {!isStage &&
        badgesOf(task, model.tree.tasks[task.parent], model.cut, properties.details).map(
          (badge) => <RowBadge key={badge.id} badge={badge} isReachable={isActive} />,
        )}
      {!isStage && <RowActions {...properties} />}
    </div>
  );
}

function titleOfMark({ facts: { node, missing } }: ProcessCellProperties): string {
  const known = explainKnown(node.known);
  return missing === undefined ? known : `${known} ${explainMissing(missing)}`;
}
