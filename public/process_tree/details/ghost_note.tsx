import { css } from '@emotion/react';
import { useEuiTheme } from '@elastic/eui';
import type { KnownBy } from '../../../common/api/process_tree';
import { useColors } from '../../shell/theme';
import { explainKnown } from '../cells/known_words';

/** Why there are facts but no documents. */
export function GhostNote({ known }: { known: KnownBy }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <p
      data-test-subj="ghostNote"
      css={css`
        margin-bottom: ${euiTheme.size.m};
        padding: ${euiTheme.size.xs} ${euiTheme.size.s};
        border-left: 2px dashed ${colors.textSubdued};
        color: ${colors.textSubdued};
        font-size: 12px;
        line-height: 20px;
      `}
    >
      {explainKnown(known)}
    </p>
  );
}
