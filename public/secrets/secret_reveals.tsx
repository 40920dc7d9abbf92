import { EuiButtonEmpty, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { MAX_SECRET_BUTTONS } from '../../common/limits';
import { messages } from './messages';
import type { Revealed } from './use_revealed';

/** Buttons below which a document's secrets are revealed, one by one; nothing where it has none. */
export function SecretReveals({
  count,
  revealed: { numbers, toggle },
}: {
  /** Different secrets, numbered from 1 as their dots in the document are. */
  count: number;
  revealed: Revealed;
}) {
  const { euiTheme } = useEuiTheme();
  if (count === 0) return null;
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
      {messages.count({ count })}
      {Array.from({ length: Math.min(count, MAX_SECRET_BUTTONS) }, (_, index) => index + 1).map(
        (number) => (
          <EuiButtonEmpty
            key={number}
            size="xs"
            flush="both"
            onClick={() => toggle(number)}
            aria-pressed={numbers.has(number)}
            data-test-subj={`revealRaw-${number}`}
            css={css`
              height: 20px;
            `}
          >
            {numbers.has(number)
              ? messages.hideNumber({ number })
              : messages.revealNumber({ number })}
          </EuiButtonEmpty>
        ),
      )}
      {count > MAX_SECRET_BUTTONS && messages.more({ count: count - MAX_SECRET_BUTTONS })}
    </div>
  );
}
