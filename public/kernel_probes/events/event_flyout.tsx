import { useMemo, useState, type KeyboardEvent } from 'react';
import {
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiFlyoutResizable,
  EuiLink,
  useEuiTheme,
} from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProbeEvent } from '../../../common/api/kernel_probe_events';
import { EventMarks } from '../../events/event_marks';
import { refOfEvent } from '../../../common/identity/process_ref';
import { placeOfEvent, placeText } from '../../events/place';
import { RawBlock } from '../../events/raw/raw_block';
import { printSource } from '../../events/raw/raw_text';
import { maskJson } from '../../secrets/mask_json';
import { SecretReveals } from '../../secrets/secret_reveals';
import { useRevealed } from '../../secrets/use_revealed';
import { ErrorBoundary } from '../../shell/states/error_boundary';
import { toProcess, useLinkTo } from '../../shell/address/link_to';
import { FlyoutTitle } from '../../shell/flyout_title';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { CutLine } from '../../text/cut_line';
import { shownText } from '../../text/shown_text';
import { VisibleText } from '../../text/visible_text';
import { ProbeEventFacts } from '../../events/arguments/probe_event_facts';
import { TitledLine } from '../../events/arguments/titled_line';
import { messages } from './messages';
import { placeInTimeline } from './place_in_timeline';

const WIDTH = 480;
const NARROWEST = 360;

/** Everything one event says: its process, its arguments, what was done, and the event as JSON. */
export function EventFlyout({
  probeEvent,
  onClose,
}: {
  probeEvent: ProbeEvent;
  onClose: () => void;
}) {
  const [width, setWidth] = useState(WIDTH);
  const { event } = probeEvent;
  return (
    <EuiFlyoutResizable
      type="push"
      pushMinBreakpoint="xs"
      size={width}
      minWidth={NARROWEST}
      onResize={setWidth}
      paddingSize="m"
      onClose={onClose}
      onKeyDown={({ key, defaultPrevented }: KeyboardEvent) => {
        if (key === 'Escape' && !defaultPrevented) onClose();
      }}
      aria-labelledby="probeEventTitle"
      data-test-subj="probeEventFlyout"
    >
      <EuiFlyoutHeader hasBorder>
        <FlyoutTitle id="probeEventTitle">
          <CutLine text={event.function ?? event.type} />
        </FlyoutTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <ErrorBoundary region="probeEvent" resetKey={probeEvent.id}>
          <ProcessFacts probeEvent={probeEvent} />
          <ProbeEventFacts event={event} />
          <RawEvent probeEvent={probeEvent} />
        </ErrorBoundary>
      </EuiFlyoutBody>
    </EuiFlyoutResizable>
  );
}

function ProcessFacts({ probeEvent: { event, exit } }: { probeEvent: ProbeEvent }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const linkTo = useLinkTo();
  const time = useTimeFormat();
  const { process, parent } = event;
  const execId = process?.execId;
  return (
    <dl
      css={css`
        margin-bottom: ${euiTheme.size.s};
        padding-bottom: ${euiTheme.size.s};
        border-bottom: 1px solid ${colors.border};
      `}
    >
      <TitledLine title={messages.time()}>
        {event.time === undefined ? '–' : time.precise(event.time)}
        <EventMarks event={event} isCopy={false} />
      </TitledLine>
      <TitledLine title={messages.process()}>
        <code>
          <VisibleText
            text={[process?.binary, process?.arguments].filter(Boolean).join(' ') || '–'}
            limit={600}
            canExpand
            canReveal
          />
        </code>
        {execId !== undefined && (
          <div css={{ display: 'flex', gap: 12 }}>
            <EuiLink
              {...linkTo(toProcess(refOfEvent(event, execId)))}
              data-test-subj="openProcessTree"
            >
              {messages.openTree()}
            </EuiLink>
            <EuiLink
              {...linkTo(
                placeInTimeline({
                  pod: process?.pod?.name,
                  node: event.node,
                  time: event.timestamp === undefined ? undefined : Date.parse(event.timestamp),
                }),
              )}
              data-test-subj="openProcessTimeline"
            >
              {messages.openTimeline()}
            </EuiLink>
          </div>
        )}
      </TitledLine>
      {parent?.binary !== undefined && (
        <TitledLine title={messages.parent()}>
          <code>
            <VisibleText text={parent.binary} limit={300} canExpand />
          </code>
        </TitledLine>
      )}
      <TitledLine title={messages.place()}>
        <VisibleText
          text={[placeText(placeOfEvent(event)), event.node].filter(Boolean).join(' / ')}
        />
      </TitledLine>
      {exit !== undefined && (
        <TitledLine title={messages.exit()}>
          {exit === null ? (
            <span css={{ color: colors.textWarning }}>{messages.killWithoutExit()}</span>
          ) : (
            <span data-test-subj="exitAfterKill">
              {shownText(exit.signal ?? messages.exitWithoutSignal(), 40)}
              {exit.time !== undefined && ` · ${time.precise(exit.time)}`}
            </span>
          )}
        </TitledLine>
      )}
    </dl>
  );
}

function RawEvent({ probeEvent: { event, id, index } }: { probeEvent: ProbeEvent }) {
  const revealed = useRevealed(event);
  const masked = useMemo(() => maskJson(event, revealed.numbers), [event, revealed.numbers]);
  return (
    <>
      <SecretReveals count={masked.count} revealed={revealed} />
      <RawBlock
        title={messages.raw()}
        detail={`${index} · ${id}`}
        text={printSource(masked.value)}
        testSubject="rawProbeEvent"
      />
    </>
  );
}
