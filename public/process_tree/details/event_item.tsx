import { useState } from 'react';
import { EuiBadge, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { meaningOfAction, shortAction } from '../../../common/documents/actions';
import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { useColors } from '../../shell/theme';
import { CutLine } from '../../text/cut_line';
import { Chevron } from '../chevron';
import { colorOfMeaning } from '../event_meaning';
import { timeOfDay } from '../time_of_day';
import { FactRow } from './fact_row';
import { factsOfEvent } from './facts_of_event';
import { titleOfEvent } from './title_of_event';

/** One event: a line that opens to everything it says. */
export function EventItem({
  event,
  position,
  onSelect,
}: {
  event: TetragonEvent;
  position: number;
  onSelect(execId: string): void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const [isOpen, setIsOpen] = useState(false);
  const contentId = `event-${position}`;
  return (
    <div
      data-test-subj="processEvent"
      css={css`
        border-top: 1px solid ${colors.border};
      `}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={contentId}
        onClick={() => setIsOpen(!isOpen)}
        css={css`
          display: flex;
          align-items: center;
          gap: ${euiTheme.size.s};
          width: 100%;
          height: 28px;
          font-size: 12px;
          text-align: left;
          &:hover {
            background: ${colors.backgroundHover};
          }
        `}
      >
        <Chevron isOpen={isOpen} />
        <span
          css={css`
            flex: none;
            color: ${colors.textSubdued};
            font-feature-settings: 'tnum' 1;
          `}
        >
          {timeOfDay(event.time) ?? '–'}
        </span>
        <strong
          css={css`
            flex: 1;
            min-width: 0;
          `}
        >
          <CutLine text={titleOfEvent(event)} />
        </strong>
        {event.action !== undefined && (
          <EuiBadge color={colorOfMeaning(meaningOfAction(event.action))}>
            {shortAction(event.action)}
          </EuiBadge>
        )}
      </button>
      {isOpen && (
        <dl
          id={contentId}
          css={css`
            padding: 0 0 ${euiTheme.size.s} ${euiTheme.size.l};
          `}
        >
          {factsOfEvent(event).map((fact) => (
            <FactRow key={fact.id} fact={fact} onSelect={onSelect} />
          ))}
        </dl>
      )}
    </div>
  );
}
