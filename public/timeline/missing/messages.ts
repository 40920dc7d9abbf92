import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('timeline.missing', {
  delayBanner:
    'Events were stored up to {p99} after they happened (99% of {measured} measured), and a bar is {interval} wide. Lanes show when events were stored (@timestamp), not when they happened.',
  gap: 'Data is missing here: {bytes} bytes of the export file of {node}, written between {from} and {to}, aren’t in the data stream (log.offset jumps).',
  gapOfFile:
    'Data is missing here: {bytes} bytes of an export file with lines of several nodes, written between {from} and {to}, aren’t in the data stream (log.offset jumps).',
  dropped:
    'Data is missing here: Tetragon on {node} dropped {events} events between {from} and {to} (rate_limit_info).',
  throttled:
    'Data is missing here: Tetragon on {node} didn’t report the cgroup {cgroup} between {from} and {to} (process_throttle).',
  bytes: '{bytes} bytes of export files were lost on the way',
  events: 'Tetragon’s rate limit dropped {events} events',
  cgroups: 'cgroups were throttled {count, plural, one {once} other {{count} times}}',
  summary: 'Data is missing in this range, hatched below: {parts}.',
  quietTitle:
    'No event since {time}: this node was never silent for so long in the visible range. Tetragon sends no heartbeat, so the node can be quiet or broken. Run the live test on the Setup page to find out.',
  quiet: 'quiet since {time}',
  why: 'Find the reason',
});
