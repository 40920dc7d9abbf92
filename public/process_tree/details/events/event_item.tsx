import { useState } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProcessAnswer } from '../../../../common/api/process';
import { meaningOfAction, shortAction } from '../../../../common/documents/actions';
import type { TetragonEvent } from '../../../../common/documents/tetragon_event';
import { useColors } from '../../../shell/theme';
import { CutLine } from '../../../text/cut_line';
import { shownText } from '../../../text/shown_text';
import { Chevron } from '../../../icons/chevron';
import { EventMarks } from '../../../events/event_marks';
import { explainMeaning, toneOfMeaning } from '../../../events/event_meaning';
import { RowBadge } from '../../cells/row_badge';
import { useClock } from '../../model/use_clock';
import { FactRow } from '../facts/fact_row';
import { factsOfEvent } from '../facts/facts_of_event';
import { ProbesLikeLink } from './probes_like_link';
import { summaryOfEvent, titleOfEvent } from '../../../events/title_of_event';

/** One event: a line that opens to everything it says. */
export function EventItem({
  event,
  stage,
  isCopy,
  answer,
  position,
  onSelect,
}: {
  event: TetragonEvent;
  /** Names the stage that it is of, where the process has several. */
  stage: string | undefined;
  /** An equal event is in the list before it. */
  isCopy: boolean;
  /** Its process. */
  answer: ProcessAnswer;
  position: number;
  onSelect: (execId: string) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const [isOpen, setIsOpen] = useState(false);
  const clock = useClock(event.process?.startTime);
  const contentId = `event-${position}`;
  return (
    <div
      data-test-subj="processEvent"
      css={css`
        border-top: 1px solid ${colors.border};
        /* Thousands of closed lines cost nothing until they come into sight. */
        content-visibility: auto;
        contain-intrinsic-size: auto 28px;
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
          {event.time === undefined ? '–' : clock(event.time)}
        </span>
        <strong
          css={css`
            flex: none;
            max-width: 60%;
            overflow: hidden;
          `}
        >
          <CutLine text={titleOfEvent(event)} />
        </strong>
        <EventMarks event={event} isCopy={isCopy} withTimes={false} />
        {stage !== undefined && (
          <span
            data-test-subj="eventStage"
            css={css`
              flex: none;
              color: ${colors.textSubdued};
              font-family: ${euiTheme.font.familyCode};
            `}
          >
            {stage}
          </span>
        )}
        <span
          css={css`
            flex: 1;
            min-width: 0;
            overflow: hidden;
            color: ${colors.textSubdued};
          `}
        >
          <CutLine text={summaryOfEvent(event)} />
        </span>
        {event.action !== undefined && (
          <RowBadge
            badge={{
              id: 'action',
              text: shownText(shortAction(event.action), 60),
              tone: toneOfMeaning(meaningOfAction(event.action)),
              explanation: explainMeaning(meaningOfAction(event.action)),
            }}
          />
        )}
      </button>
      {isOpen && (
        <div
          id={contentId}
          css={css`
            padding: 0 0 ${euiTheme.size.s} ${euiTheme.size.l};
          `}
        >
          <dl>
            {factsOfEvent(event).map((fact) => (
              <FactRow key={fact.id} fact={fact} onSelect={onSelect} />
            ))}
          </dl>
          {event.function !== undefined && <ProbesLikeLink event={event} answer={answer} />}
        </div>
      )}
    </div>
  );
}
