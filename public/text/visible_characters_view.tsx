import { useMemo } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../shell/theme';
import { visibleParts } from './visible_characters';

/** Text with its hidden characters as small labelled chips. */
export function VisibleCharacters({ text }: { text: string }) {
  const parts = useMemo(() => visibleParts(text), [text]);
  return (
    <>
      {parts.map((part, index) =>
        part.kind === 'plain' ? (
          part.text
        ) : (
          <Mark key={index} symbol={part.symbol} name={part.name} count={part.count} />
        ),
      )}
    </>
  );
}

function Mark({ symbol, name, count }: { symbol: string; name: string; count: number }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <span
      title={name}
      aria-label={name}
      role="img"
      data-test-subj="hiddenCharacter"
      css={css`
        padding: 0 2px;
        margin: 0 1px;
        border-radius: ${euiTheme.border.radius.small};
        background: ${colors.backgroundWarning};
        color: ${colors.textWarning};
        font-size: 0.85em;
        white-space: nowrap;
      `}
    >
      {count > 3 ? `${symbol}×${count.toLocaleString()}` : symbol.repeat(count)}
    </span>
  );
}
