import { EuiToolTip, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { Recorded } from '../../../common/api/process_tree';
import { useColors } from '../../shell/theme';
import type { DataQualityPart } from './data_quality';
import { notRecorded } from './not_recorded';
import { NotRecordedLink } from './not_recorded_link';
import { messages } from './messages';

/** What the tree holds and what is odd about it; each number steps through the processes behind it. */
export function DataQualityLine({
  parts,
  recorded,
  active,
  onStep,
}: {
  parts: readonly DataQualityPart[];
  recorded: Recorded | undefined;
  /** Id of the part whose processes are stepped through. */
  active: string | undefined;
  onStep: (part: DataQualityPart) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <ul
      aria-label={messages.label()}
      data-test-subj="dataQualityLine"
      css={css`
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        min-width: 0;
        color: ${colors.textSubdued};
        font-size: 12px;
        line-height: 20px;
        li + li::before {
          content: '·';
          padding: 0 ${euiTheme.size.s};
        }
      `}
    >
      {parts.map((part) => (
        <li key={part.id}>
          <Number part={part} isActive={part.id === active} onStep={onStep} />
          {part.split.length > 1 && (
            <>
              {' ('}
              {part.split.map((reason, index) => (
                <span key={reason.id}>
                  {index > 0 && ', '}
                  <Number part={reason} isActive={reason.id === active} onStep={onStep} />
                </span>
              ))}
              )
            </>
          )}
        </li>
      ))}
      {recorded && notRecorded(recorded).length > 0 && (
        <li>
          <NotRecordedLink recorded={recorded} />
        </li>
      )}
    </ul>
  );
}

function Number({
  part,
  isActive,
  onStep,
}: {
  part: DataQualityPart;
  isActive: boolean;
  onStep: (part: DataQualityPart) => void;
}) {
  const colors = useColors();
  return (
    <EuiToolTip content={part.explanation}>
      <button
        type="button"
        aria-pressed={isActive}
        onClick={() => onStep(part)}
        data-test-subj={`dataQuality-${part.id}`}
        css={css`
          color: ${isActive ? colors.primary : 'inherit'};
          font: inherit;
          text-decoration: ${isActive ? 'underline' : 'none'};
          text-underline-offset: 3px;
          &:hover,
          &:focus-visible {
            color: ${colors.primary};
            text-decoration: underline;
          }
        `}
      >
        {part.text}
      </button>
    </EuiToolTip>
  );
}
