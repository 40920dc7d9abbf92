import { EuiButtonEmpty, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { MAX_SECRET_BUTTONS } from '../../../../common/limits';
import { messages } from './messages';

/** What looks like a secret in a document: each is revealed by itself. */
export function RawSecrets({
  count,
  revealed,
  onChange,
}: {
  /** Different secrets, numbered from 1 as their dots in the document are. */
  count: number;
  revealed: ReadonlySet<number>;
  onChange: (revealed: ReadonlySet<number>) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const toggle = (number: number) => {
    const next = new Set(revealed);
    if (!next.delete(number)) next.add(number);
    onChange(next);
  };
  return (
    <div
      data-test-subj="rawSecrets"
      css={css`
        display: flex;
        flex-wrap: wrap;
        gap: 0 ${euiTheme.size.s};
        font-size: 12px;
        line-height: 20px;
      `}
    >
      {messages.secrets({ count })}
      {Array.from({ length: Math.min(count, MAX_SECRET_BUTTONS) }, (_, index) => index + 1).map(
        (number) => (
          <EuiButtonEmpty
            key={number}
            size="xs"
            flush="both"
            onClick={() => toggle(number)}
            aria-pressed={revealed.has(number)}
            data-test-subj={`revealRaw-${number}`}
            css={css`
              height: 20px;
            `}
          >
            {revealed.has(number) ? messages.hide({ number }) : messages.reveal({ number })}
          </EuiButtonEmpty>
        ),
      )}
      {count > MAX_SECRET_BUTTONS && messages.moreSecrets({ count: count - MAX_SECRET_BUTTONS })}
    </div>
  );
}
