import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import { Chevron } from '../../icons/chevron';
import type { TreeStyles } from '../table/tree_styles';
import { messages } from './messages';

/** Opens and closes a row; an empty place where there is nothing below it. */
export function Twisty({
  line,
  styles,
  onToggle,
}: {
  line: VisibleRow;
  styles: TreeStyles;
  onToggle: (line: VisibleRow) => void;
}) {
  if (!line.hasChildren) return <span css={styles.twisty} style={{ cursor: 'inherit' }} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      css={styles.twisty}
      data-test-subj="toggleRow"
      aria-label={line.isOpen ? messages.close() : messages.open()}
      onClick={() => onToggle(line)}
    >
      <Chevron isOpen={line.isOpen} />
    </button>
  );
}
