import { useState } from 'react';
import { EuiButtonEmpty, EuiPopover, EuiPopoverTitle } from '@elastic/eui';
import { css } from '@emotion/react';
import type { LaneKind } from '../../../common/timeline/lane_kinds';
import { useColors } from '../../shell/theme';
import { KindGlyph } from '../view/crosshair';
import { kindName } from '../lanes/lane_words';
import { hatching } from '../missing/missing_hatch';
import { messages } from './messages';
import { lookUp } from '../../text/look_up';

const KINDS: readonly LaneKind[] = [
  'executed',
  'killed',
  'blocked',
  'sent_signal',
  'notified',
  'changed',
  'observed',
  'failed',
  'signalled',
  'injected',
  'reread',
];

/** What bars and marks mean. */
export function Legend() {
  const [isOpen, setIsOpen] = useState(false);
  const colors = useColors();
  const label = messages.legend();
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      panelPaddingSize="s"
      aria-label={label}
      button={
        <EuiButtonEmpty size="xs" onClick={() => setIsOpen(!isOpen)} data-test-subj="legendButton">
          {label}
        </EuiButtonEmpty>
      }
    >
      <EuiPopoverTitle paddingSize="s">{label}</EuiPopoverTitle>
      <ul
        data-test-subj="legend"
        css={css`
          max-width: 380px;
          font-size: 12px;
          line-height: 22px;
        `}
      >
        {KINDS.map((kind) => (
          <li key={kind}>
            <KindGlyph kind={kind} /> {kindName(kind)}
            {explanation(kind) && (
              <span
                css={css`
                  display: block;
                  margin-left: 16px;
                  color: ${colors.textSubdued};
                  line-height: 16px;
                `}
              >
                {explanation(kind)}
              </span>
            )}
          </li>
        ))}
        <li>
          <svg width="24" height="12" viewBox="0 0 24 12" aria-hidden style={{ verticalAlign: -2 }}>
            <path
              d="M1 3V9M1 4H14M17 4H18M21 4H22"
              fill="none"
              stroke={colors.textSubdued}
              strokeWidth="1.5"
            />
          </svg>{' '}
          {messages.legendLifetime()}
        </li>
        <li>
          <span
            aria-hidden
            css={css`
              display: inline-block;
              width: 24px;
              height: 10px;
              background: ${hatching(colors.textWarning)};
            `}
          />{' '}
          {messages.legendMissing()}
        </li>
      </ul>
    </EuiPopover>
  );
}

const EXPLANATION: Readonly<Record<string, () => string>> = {
  executed: messages.legendExecuted,
  injected: messages.legendInjected,
  reread: messages.legendReread,
};

function explanation(kind: LaneKind): string | undefined {
  return lookUp(EXPLANATION, kind)?.();
}
