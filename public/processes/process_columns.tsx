import type { ProcessSummary } from '../../common/api/processes';
import { placeOf, placeText } from '../events/place';
import type { Column } from '../grid/column';
import { TimeCell } from '../grid/time_cell';
import { useColors } from '../shell/theme';
import { CutLine } from '../text/cut_line';
import { durationBetween, formatDuration } from '../text/format_duration';
import { preciseTime } from '../text/format_time';
import { CommandCell, commandText } from './command_cell';
import { ExitText } from './exit_text';
import { endTimeOf, exitText } from './exit_words';
import { messages } from './messages';
import { PlaceCell } from './place_cell';

type ProcessColumn = Column<ProcessSummary>;

/** The columns of the list, in order. `onOpen` is called when a process is about to be opened. */
export function processColumns(
  onOpen: (process: ProcessSummary) => void,
): readonly ProcessColumn[] {
  const command: ProcessColumn = {
    id: 'process',
    header: messages.process(),
    width: { min: 220, share: 1 },
    text: commandText,
    cell: (process) => <CommandCell process={process} onOpen={onOpen} />,
    filter: ({ binary }) => ({ name: 'binary', value: binary ?? '' }),
  };
  return [START, command, PID, USER, PLACE, NODE, DURATION, EXIT];
}

/** The server orders by it, newest first. */
const START: ProcessColumn = {
  id: 'start',
  header: messages.start(),
  width: 178,
  sort: 'descending',
  text: ({ startTime }) => (startTime ? preciseTime(startTime) : '–'),
  cell: ({ startTime }) => <TimeCell time={startTime} />,
};

const PID: ProcessColumn = {
  id: 'pid',
  header: messages.pid(),
  width: 72,
  isNumeric: true,
  text: ({ pid }) => String(pid ?? '–'),
};

/** Name of the user where Tetragon resolved it, else the uid; the filter is on the uid. */
const USER: ProcessColumn = {
  id: 'user',
  header: messages.user(),
  width: 92,
  text: ({ uid, userName }) => {
    if (uid === undefined) return userName ?? '–';
    const uidText = messages.uid({ uid: String(uid) });
    return userName ? `${userName} (${uidText})` : uidText;
  },
  cell: ({ userName }, { text }) => <CutLine text={userName ?? text} title={text} />,
  filter: ({ uid }) => ({ name: 'user', value: String(uid ?? '') }),
};

/** Namespace and pod, or that the process is the host's. */
const PLACE: ProcessColumn = {
  id: 'place',
  header: messages.place(),
  width: { min: 140, share: 0.42 },
  text: (process) => placeText(placeOf(process)),
  cell: (process, { text }) => <PlaceCell place={placeOf(process)} title={text} />,
  filter: (process) => {
    const { namespace, pod } = placeOf(process);
    return pod ? { name: 'pod', value: pod } : { name: 'namespace', value: namespace };
  },
};

const NODE: ProcessColumn = {
  id: 'node',
  header: messages.node(),
  width: { min: 88, share: 0.2 },
  text: ({ node }) => node || '–',
  cell: (_, { text }) => <NodeCell name={text} />,
  filter: ({ node }) => ({ name: 'node', value: node }),
};

const DURATION: ProcessColumn = {
  id: 'duration',
  header: messages.duration(),
  width: 80,
  isNumeric: true,
  text: (process) => {
    const duration = durationBetween(process.startTime, endTimeOf(process));
    return duration === undefined ? '–' : formatDuration(duration);
  },
};

const EXIT: ProcessColumn = {
  id: 'exit',
  header: messages.exit(),
  width: { min: 104, share: 0.22 },
  text: (process) => exitText(process, preciseTime),
  cell: (process) => <ExitText process={process} />,
};

function NodeCell({ name }: { name: string }) {
  const colors = useColors();
  return (
    <span style={{ color: colors.textSubdued }}>
      <CutLine text={name} />
    </span>
  );
}
