import { useEuiTheme } from '@elastic/eui';
import type { ProbeEvent } from '../../../common/api/kernel_probe_events';
import { copiesAmong } from '../../../common/documents/copies';
import { copyText, EventMarks } from '../../events/event_marks';
import { timesText } from '../../events/title_of_event';
import { ActionBadge } from '../../events/arguments/action_badge';
import type { CellContext, Column } from '../../grid/column';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { CutLine } from '../../text/cut_line';
import { preciseTime } from '../../text/format_time';
import { shownText } from '../../text/shown_text';
import { argumentAt, argumentColumns } from './argument_columns';
import { messages } from './messages';

type EventColumn = Column<ProbeEvent>;

/** Columns of these events: what all have, then one for each argument. */
export function eventColumns(
  events: readonly ProbeEvent[],
  onOpen: (event: ProbeEvent) => void,
): readonly EventColumn[] {
  const time: EventColumn = {
    id: 'time',
    header: messages.time(),
    width: 170,
    text: ({ event }) => preciseTime(event.time ?? ''),
    cell: (row, context) => <OpenButton {...row} {...context} onOpen={() => onOpen(row)} />,
  };
  const args = argumentColumns(events.map(({ event }) => event)).map(
    ({ place, header }): EventColumn => ({
      id: `argument_${place}`,
      header,
      width: place === 'return' ? 112 : { min: 102, share: 1 },
      text: ({ event }) => argumentAt(event, place),
      cell: (_, { text }) => <CodeLine text={text} />,
    }),
  );
  return [time, actionColumn(copiesAmong(events)), PROCESS, POD, ...args];
}

function actionColumn(copies: ReadonlySet<ProbeEvent>): EventColumn {
  return {
    id: 'action',
    header: messages.action(),
    width: 88,
    text: (row) =>
      [row.event.action, timesText(row.event), copyText(copies.has(row))].filter(Boolean).join(' '),
    cell: (row) => (
      <>
        {row.event.action !== undefined && <ActionBadge action={row.event.action} />}
        {row.exit === null && <NoExitMark />}
        <EventMarks event={row.event} isCopy={copies.has(row)} />
      </>
    ),
  };
}

const PROCESS: EventColumn = {
  id: 'process',
  header: messages.process(),
  width: { min: 112, share: 1 },
  text: ({ event: { process } }) =>
    [process?.binary ?? '–', process?.arguments].filter(Boolean).join(' '),
  cell: ({ event }, { text }) => <CodeLine text={event.process?.binary ?? '–'} title={text} />,
};

const POD: EventColumn = {
  id: 'pod',
  header: messages.pod(),
  width: { min: 102, share: 0.8 },
  text: ({ event }) => event.process?.pod?.name ?? event.node,
};

function OpenButton({
  event: { time },
  text,
  isSelected,
  onOpen,
}: ProbeEvent & CellContext & { onOpen: () => void }) {
  const colors = useColors();
  const { format } = useTimeFormat();
  return (
    <button
      type="button"
      tabIndex={-1}
      data-grid-stop="row"
      aria-expanded={isSelected}
      title={shownText(text, 64)}
      data-test-subj="openProbeEvent"
      style={{ color: colors.primary, fontVariantNumeric: 'tabular-nums' }}
      onClick={onOpen}
    >
      {time === undefined ? messages.open() : format(time)}
    </button>
  );
}

function NoExitMark() {
  const colors = useColors();
  return (
    <span
      title={messages.killWithoutExit()}
      style={{ color: colors.textWarning }}
      data-test-subj="killWithoutExit"
    >
      {' '}
      ?
    </span>
  );
}

function CodeLine({ text, title = text }: { text: string; title?: string }) {
  const { euiTheme } = useEuiTheme();
  return (
    <span style={{ fontFamily: euiTheme.font.familyCode }}>
      <CutLine text={text} title={title} />
    </span>
  );
}
