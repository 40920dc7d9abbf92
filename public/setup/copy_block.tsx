import { EuiCodeBlock } from '@elastic/eui';
import { css } from '@emotion/react';
import { CopyButton } from '../export/copy_button';
import { escapeHidden } from '../../common/text/escape_hidden';

/** A command or configuration to read and to copy; what is copied is exactly what is shown. */
export function CopyBlock({
  language,
  text,
  testSubject = 'setupCode',
  height,
}: {
  language: 'bash' | 'yaml' | 'json' | 'text';
  text: string;
  testSubject?: string;
  /** Pixels after which the block scrolls. */
  height?: number;
}) {
  const shown = escapeHidden(text);
  return (
    <div
      data-test-subj={testSubject}
      css={css`
        position: relative;
        .euiCodeBlock__pre {
          padding-right: 40px;
        }
      `}
    >
      <EuiCodeBlock
        language={language}
        fontSize="s"
        paddingSize="s"
        whiteSpace="pre-wrap"
        {...(height !== undefined && { overflowHeight: height })}
      >
        {shown}
      </EuiCodeBlock>
      <div css={{ position: 'absolute', top: 4, right: 4 }}>
        <CopyButton text={shown} isIcon testSubject={`${testSubject}-copy`} />
      </div>
    </div>
  );
}
