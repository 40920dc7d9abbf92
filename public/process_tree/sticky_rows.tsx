import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { ProcessRow } from '../../common/api/process_rows';
import type { VisibleRow } from '../../common/process_tree/visible_rows';
import { useColors } from '../shell/theme';
import { CommandText } from './command_text';
import { KnownMark } from './known_mark';
import { LevelChip } from './level_chip';
import { rowFacts } from './row_facts';
import type { StickyAncestors } from './sticky_ancestors';
import type { TreeModel } from './tree_model';
import { indentOf, ROW_HEIGHT } from './row_sizes';
import type { TreeStyles } from './tree_styles';

/** Ancestors of what is in sight, kept on top. Copies for the eye: the keyboard has the rows themselves. */
export function StickyRows({
  sticky: { indexes, more },
  lines,
  model,
  details,
  styles,
  onGoTo,
}: {
  sticky: StickyAncestors;
  lines: readonly VisibleRow[];
  model: TreeModel;
  details: ReadonlyMap<string, ProcessRow>;
  styles: TreeStyles;
  onGoTo: (index: number) => void;
}) {
  const colors = useColors();
  if (indexes.length === 0) return null;
  return (
    <div aria-hidden css={layerCss} data-test-subj="stickyAncestors">
      <div
        css={css`
          background: ${colors.background};
          box-shadow: 0 2px 4px ${colors.border};
        `}
      >
        {indexes.map((index, position) => {
          const line = lines[index];
          const facts = line && rowFacts(model, line);
          if (!facts) return null;
          return (
            <div
              key={line.execId}
              css={[styles.row, styles.sticky]}
              style={{ height: ROW_HEIGHT }}
              onClick={() => onGoTo(index)}
            >
              <div css={styles.process}>
                <span css={styles.guides} style={{ width: indentOf(line.level) }} />
                <span css={styles.twisty} />
                <span css={styles.mark}>
                  <KnownMark known={facts.node.known} />
                </span>
                {position === 0 && more > 0 && <span css={styles.chip}>{moreText(more)}</span>}
                <LevelChip level={line.level} styles={styles} />
                <CommandText node={facts.node} details={details.get(line.execId)} styles={styles} />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function moreText(count: number): string {
  return i18n.translate('tetragonInvestigator.tree.moreAbove', {
    defaultMessage: '… {count} more',
    values: { count: count.toLocaleString() },
  });
}

const layerCss = css`
  position: sticky;
  z-index: 2;
  top: 0;
  height: 0;
`;
