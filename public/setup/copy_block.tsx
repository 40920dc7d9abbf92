import { EuiButtonIcon, EuiCodeBlock, EuiCopy } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { escapeHidden } from '../events/raw/raw_text';

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
        <EuiCopy textToCopy={shown}>
          {(copy) => (
            <EuiButtonIcon
              iconType="copy"
              color="text"
              size="xs"
              onClick={copy}
              aria-label={i18n.translate('tetragonInvestigator.setup.copy', {
                defaultMessage: 'Copy',
              })}
              data-test-subj={`${testSubject}-copy`}
            />
          )}
        </EuiCopy>
      </div>
    </div>
  );
}
