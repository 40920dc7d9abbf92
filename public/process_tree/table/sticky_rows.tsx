import { css } from '@emotion/react';
import type { ProcessRow } from '../../../common/api/process_rows';
import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import { useColors } from '../../shell/theme';
import { CutLine } from '../../text/cut_line';
import { CommandText } from '../cells/command_text';
import { nameOfGroup } from '../cells/group_words';
import { KnownMark } from '../cells/known_mark';
import { LevelChip } from '../cells/level_chip';
import type { StickyAncestors } from './sticky_ancestors';
import { nodeOfRow, type TreeModel } from '../model/tree_model';
import { indentOf, ROW_HEIGHT } from './row_sizes';
import type { TreeStyles } from './tree_styles';
import { messages } from './messages';

export interface StickyRowsProperties {
  sticky: StickyAncestors;
  lines: readonly VisibleRow[];
  model: TreeModel;
  details: ReadonlyMap<string, ProcessRow>;
  styles: TreeStyles;
  onGoTo: (index: number) => void;
}

/** Ancestors of the visible rows, kept on top. Copies for the eye: the keyboard has the rows themselves. */
export function StickyRows({
  sticky: { indexes, more },
  lines,
  model,
  details,
  styles,
  onGoTo,
}: StickyRowsProperties) {
  const colors = useColors();
  if (indexes.length === 0) return null;
  return (
    <div css={layerCss} data-test-subj="stickyAncestors">
      <div
        css={css`
          background: ${colors.background};
          box-shadow: 0 2px 4px ${colors.border};
        `}
      >
        {indexes.map((index, position) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={line.id}
              aria-hidden
              css={[styles.row, styles.sticky]}
              style={{ height: ROW_HEIGHT }}
              onClick={() => onGoTo(index)}
            >
              <div css={styles.process}>
                <span css={styles.guides} style={{ width: indentOf(line.level) }} />
                <span css={styles.twisty} />
                {position === 0 && more > 0 && <span css={styles.chip}>{moreText(more)}</span>}
                <LevelChip level={line.level} styles={styles} />
                <StickyContent line={line} model={model} details={details} styles={styles} />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function StickyContent({
  line,
  model,
  details,
  styles,
}: Pick<StickyRowsProperties, 'model' | 'details' | 'styles'> & { line: VisibleRow }) {
  if (line.kind === 'group') {
    return (
      <>
        <span css={styles.stack} />
        <CutLine text={nameOfGroup(line.group)} program={line.group.program} />
        <span css={styles.count}>×{line.members.length.toLocaleString()}</span>
      </>
    );
  }
  const node = line.kind === 'task' ? nodeOfRow(model, line) : undefined;
  if (!node) return null;
  return (
    <>
      <span css={styles.mark}>
        <KnownMark known={node.known} />
      </span>
      <CommandText node={node} details={details.get(line.id)} styles={styles} />
    </>
  );
}

function moreText(count: number): string {
  return messages.moreAbove({ count: count.toLocaleString() });
}

const layerCss = css`
  position: sticky;
  z-index: 2;
  top: 0;
  height: 0;
`;
