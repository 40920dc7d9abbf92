import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('timeline.missing', {
  delayBanner:
    'Events were stored up to {p99} after they happened (99% of {measured} measured), and a bar is {interval} wide: lanes show when events were stored (@timestamp), not when they happened.',
  gap: 'Data missing here: {bytes} bytes of the export file of {node}, written between {from} and {to}, are not in the data stream (jump of log.offset).',
  dropped:
    'Data missing here: Tetragon on {node} dropped {events} events between {from} and {to} (rate_limit_info).',
  throttled:
    'Data missing here: Tetragon on {node} did not report the cgroup {cgroup} between {from} and {to} (process_throttle).',
  bytes: '{bytes} bytes of export files were lost on the way',
  events: '{events} events were dropped by Tetragon’s rate limit',
  cgroups: 'cgroups were throttled {count, plural, one {once} other {{count} times}}',
  summary: 'Data is missing in this range, hatched below: {parts}.',
  quietTitle:
    'No event since {time}, longer than this node was ever silent in view. Tetragon sends no heartbeat: the node may be quiet, or broken. The live test on the page Setup tells.',
  quiet: 'quiet since {time}',
  why: 'Find the reason',
});
