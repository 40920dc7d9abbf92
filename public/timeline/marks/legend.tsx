import { useState } from 'react';
import { EuiButtonEmpty, EuiPopover, EuiPopoverTitle } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { LaneKind } from '../../../common/timeline/lane_kinds';
import { useColors } from '../../shell/theme';
import { KindGlyph } from '../view/crosshair';
import { kindName } from '../lanes/lane_words';
import { hatching } from '../missing/missing_hatch';

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
  const label = i18n.translate('tetragonInvestigator.timeline.legend', {
    defaultMessage: 'Legend',
  });
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
          {i18n.translate('tetragonInvestigator.timeline.legendLifetime', {
            defaultMessage:
              'A container from its start to the end of its first process; dotted where no end is recorded',
          })}
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
          {i18n.translate('tetragonInvestigator.timeline.legendMissing', {
            defaultMessage:
              'Data missing here: proved by a jump of log.offset or Tetragon’s own report',
          })}
        </li>
      </ul>
    </EuiPopover>
  );
}

function explanation(kind: LaneKind): string | undefined {
  switch (kind) {
    case 'executed':
      return i18n.translate('tetragonInvestigator.timeline.legendExecuted', {
        defaultMessage:
          'Height is the square root of the number, on one scale for all lanes in sight.',
      });
    case 'injected':
      return i18n.translate('tetragonInvestigator.timeline.legendInjected', {
        defaultMessage:
          'Not started by the container itself (kubectl exec, nsenter). Probes, lifecycle hooks, and pods that share a PID namespace look the same.',
      });
    case 'reread':
      return i18n.translate('tetragonInvestigator.timeline.legendReread', {
        defaultMessage:
          'Running processes that Tetragon found in /proc when it started: no executions.',
      });
    default:
      return undefined;
  }
}
