import { MAX_INDENTED_LEVELS } from '../table/row_sizes';
import type { TreeStyles } from '../table/tree_styles';
import { messages } from './messages';

/** How deep a row is, where the indentation no longer says so; `level` counts from 1. */
export function LevelChip({ level, styles }: { level: number; styles: TreeStyles }) {
  if (level <= MAX_INDENTED_LEVELS + 1) return null;
  return (
    <span
      css={styles.chip}
      title={messages.levelTitle({
        count: (level - 1).toLocaleString(),
        limit: MAX_INDENTED_LEVELS,
      })}
    >
      {level - 1}
    </span>
  );
}
