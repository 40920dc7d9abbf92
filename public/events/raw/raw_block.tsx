import { EuiCodeBlock, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { MAX_COLOURED_CHARACTERS, MAX_RAW_CHARACTERS } from '../../../common/limits';
import { useColors } from '../../shell/theme';
import { CopyButton } from '../../export/copy_button';
import { escapeHidden } from '../../../common/text/escape_hidden';
import { messages } from './messages';

/** Masked JSON to read and to copy; hidden characters are escaped in both. */
export function RawBlock({
  title,
  detail,
  text,
  testSubject,
}: {
  title: string;
  detail?: string;
  text: string;
  testSubject: string;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <section data-test-subj={testSubject}>
      <div
        css={css`
          display: flex;
          align-items: center;
          justify-content: space-between;
          gap: ${euiTheme.size.s};
          margin-bottom: ${euiTheme.size.xs};
        `}
      >
        <h3
          css={css`
            min-width: 0;
            font-size: 12px;
            font-weight: ${euiTheme.font.weight.bold};
            line-height: 20px;
          `}
        >
          {title}
        </h3>
        <CopyButton text={escapeHidden(text)} />
      </div>
      {detail !== undefined && (
        <p
          css={css`
            margin-bottom: ${euiTheme.size.xs};
            color: ${colors.textSubdued};
            font-size: 12px;
            overflow-wrap: anywhere;
          `}
        >
          {detail}
        </p>
      )}
      <EuiCodeBlock
        language={text.length > MAX_COLOURED_CHARACTERS ? 'text' : 'json'}
        fontSize="s"
        paddingSize="s"
        whiteSpace="pre-wrap"
        overflowHeight={420}
        css={css`
          overflow-wrap: anywhere;
        `}
      >
        {escapeHidden(text.slice(0, MAX_RAW_CHARACTERS))}
      </EuiCodeBlock>
      {text.length > MAX_RAW_CHARACTERS && (
        <p
          css={css`
            margin-top: ${euiTheme.size.xs};
            font-size: 12px;
          `}
        >
          {messages.cut({
            shown: MAX_RAW_CHARACTERS.toLocaleString(),
            total: text.length.toLocaleString(),
          })}
        </p>
      )}
    </section>
  );
}
