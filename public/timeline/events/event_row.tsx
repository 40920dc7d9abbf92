import { css } from '@emotion/react';
import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { meaningOfAction } from '../../../common/documents/actions';
import { toneOfMeaning, wordsOfMeaning } from '../../events/event_meaning';
import { badgeColors } from '../../events/badge_colors';
import { placeOf } from '../../events/place';
import { titleOfEvent, summaryOfEvent } from '../../events/title_of_event';
import { toProcess, useLinkTo } from '../../shell/address/link_to';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { CutLine } from '../../text/cut_line';
import { LANE_HEIGHT } from '../timeline_sizes';

/** One event of the dock: when, what, which process, where. */
export function EventRow({
  event,
  index,
  top,
}: {
  event: TetragonEvent;
  index: number;
  top: number;
}) {
  const colors = useColors();
  const time = useTimeFormat();
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      data-test-subj="dockRow"
      css={css`
        position: absolute;
        right: 0;
        left: 0;
        display: grid;
        grid-template-columns: 190px 190px minmax(220px, 1fr) minmax(140px, 0.5fr) minmax(
            80px,
            0.2fr
          );
        column-gap: 16px;
        align-items: center;
        height: ${LANE_HEIGHT}px;
        padding: 0 16px;
        border-bottom: 1px solid ${colors.border};
        font-size: 12px;
        line-height: ${LANE_HEIGHT - 1}px;
        > * {
          min-width: 0;
          overflow: hidden;
          white-space: nowrap;
          text-overflow: ellipsis;
        }
      `}
      style={{ top }}
    >
      <span
        role="cell"
        {...(event.time !== undefined && { title: time.precise(event.time) })}
        css={css`
          color: ${colors.textSubdued};
          font-variant-numeric: tabular-nums;
        `}
      >
        {time.format(event.time ?? event.timestamp ?? '')}
      </span>
      <span role="cell">
        <EventTitle event={event} />
      </span>
      <span role="cell">
        <ProcessLink event={event} />
      </span>
      <span role="cell">
        <CutLine text={placeText(event)} />
      </span>
      <span role="cell">
        <CutLine text={event.node} />
      </span>
    </div>
  );
}

function EventTitle({ event }: { event: TetragonEvent }) {
  const colors = useColors();
  const meaning = meaningOfAction(event.action ?? '');
  const failure = exitText(event);
  const summary = summaryOfEvent(event);
  return (
    <span
      css={css`
        display: flex;
        gap: 6px;
      `}
    >
      <CutLine text={titleOfEvent(event)} title={`${titleOfEvent(event)} ${summary}`} />
      {failure && <span css={{ color: colors.textDanger }}>{failure}</span>}
      {meaning !== 'observed' && (
        <span css={{ color: badgeColors(toneOfMeaning(meaning), colors).color }}>
          {wordsOfMeaning(meaning, 1)}
        </span>
      )}
    </span>
  );
}

/** Signal or status of an exit that was not zero. */
function exitText({ exit }: TetragonEvent): string | undefined {
  if (!exit) return undefined;
  return exit.signal ?? (exit.code === 0 ? undefined : String(exit.code));
}

function ProcessLink({ event: { process, cluster } }: { event: TetragonEvent }) {
  const linkTo = useLinkTo();
  if (!process) return <>–</>;
  const text = [process.binary ?? `PID ${process.pid ?? '?'}`, process.arguments]
    .filter(Boolean)
    .join(' ');
  if (process.execId === undefined) return <CutLine text={text} maskSecrets />;
  return (
    <a {...linkTo(toProcess(process.execId, cluster))} data-test-subj="dockProcess">
      <CutLine text={text} maskSecrets />
    </a>
  );
}

function placeText({ process }: TetragonEvent): string {
  if (!process) return '–';
  const { pod, docker } = process;
  const {
    namespace,
    pod: name,
    container,
  } = placeOf({
    ...(pod?.namespace !== undefined && { namespace: pod.namespace }),
    ...(pod?.name !== undefined && { pod: pod.name }),
    ...(pod?.container?.name !== undefined && { container: pod.container.name }),
    ...(docker !== undefined && { docker }),
  });
  return [namespace, name, container].filter(Boolean).join(' / ');
}
