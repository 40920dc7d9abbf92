import { i18n } from '@kbn/i18n';
import { MAX_INDENTED_LEVELS } from '../table/row_sizes';
import type { TreeStyles } from '../table/tree_styles';

/** How deep a row is, where the indentation no longer says so; `level` counts from 1. */
export function LevelChip({ level, styles }: { level: number; styles: TreeStyles }) {
  if (level <= MAX_INDENTED_LEVELS + 1) return null;
  return (
    <span
      css={styles.chip}
      title={i18n.translate('tetragonInvestigator.tree.levelTitle', {
        defaultMessage: '{count} levels below the top; the indentation stops at {limit}',
        values: { count: (level - 1).toLocaleString(), limit: MAX_INDENTED_LEVELS },
      })}
    >
      {level - 1}
    </span>
  );
}
