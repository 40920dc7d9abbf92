import { EuiToolTip } from '@elastic/eui';
import { explainKnown, explainMissing, wordOfKnown } from './known_words';
import type { CellProperties } from './row_cells';

/** How the process is known, with the reason where it has no document of its own. */
export function KnownCell({
  facts: { node, missing },
  styles,
  isActive,
}: CellProperties & { isActive: boolean }) {
  return (
    <EuiToolTip
      content={
        <>
          {explainKnown(node.known)} {missing !== undefined && explainMissing(missing)}
        </>
      }
    >
      <span css={styles.delta} tabIndex={isActive ? 0 : -1}>
        {wordOfKnown(node.known)}
      </span>
    </EuiToolTip>
  );
}
