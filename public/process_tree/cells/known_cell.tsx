import { EuiToolTip } from '@elastic/eui';
import { tabStop } from '../../grid/tab_stop';
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
      <span css={styles.delta} tabIndex={tabStop(isActive)}>
        {wordOfKnown(node.known)}
      </span>
    </EuiToolTip>
  );
}
