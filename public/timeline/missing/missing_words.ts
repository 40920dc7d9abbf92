import { i18n } from '@kbn/i18n';
import { visibleString } from '../../text/visible_characters';
import type { MissingSpan } from './missing_spans';

/** What is missing of a node, when, and how that is known. */
export function missingSentence(
  { node, from, to, reason }: MissingSpan,
  format: (time: number) => string,
): string {
  const place = { node: visibleString(node.slice(0, 200)), from: format(from), to: format(to) };
  switch (reason.kind) {
    case 'gap':
      return i18n.translate('tetragonInvestigator.timeline.missing.gap', {
        defaultMessage:
          'Data missing here: {bytes} bytes of the export file of {node}, written between {from} and {to}, are not in the data stream (jump of log.offset).',
        values: { ...place, bytes: reason.bytes.toLocaleString() },
      });
    case 'dropped':
      return i18n.translate('tetragonInvestigator.timeline.missing.dropped', {
        defaultMessage:
          'Data missing here: Tetragon on {node} dropped {events} events between {from} and {to} (rate_limit_info).',
        values: { ...place, events: reason.events.toLocaleString() },
      });
    case 'throttled':
      return i18n.translate('tetragonInvestigator.timeline.missing.throttled', {
        defaultMessage:
          'Data missing here: Tetragon on {node} did not report the cgroup {cgroup} between {from} and {to} (process_throttle).',
        values: { ...place, cgroup: visibleString(reason.cgroup.slice(0, 200)) },
      });
  }
}

/** All of it in one sentence. */
export function missingSummary(spans: readonly MissingSpan[]): string {
  const bytes = spans.reduce(
    (sum, { reason }) => sum + (reason.kind === 'gap' ? reason.bytes : 0),
    0,
  );
  const events = spans.reduce(
    (sum, { reason }) => sum + (reason.kind === 'dropped' ? reason.events : 0),
    0,
  );
  const throttled = spans.filter(({ reason }) => reason.kind === 'throttled').length;
  const parts = [
    ...(bytes > 0
      ? [
          i18n.translate('tetragonInvestigator.timeline.missing.bytes', {
            defaultMessage: '{bytes} bytes of export files were lost on the way',
            values: { bytes: bytes.toLocaleString() },
          }),
        ]
      : []),
    ...(events > 0
      ? [
          i18n.translate('tetragonInvestigator.timeline.missing.events', {
            defaultMessage: '{events} events were dropped by Tetragon’s rate limit',
            values: { events: events.toLocaleString() },
          }),
        ]
      : []),
    ...(throttled > 0
      ? [
          i18n.translate('tetragonInvestigator.timeline.missing.cgroups', {
            defaultMessage:
              'cgroups were throttled {count, plural, one {once} other {{count} times}}',
            values: { count: throttled },
          }),
        ]
      : []),
  ];
  return i18n.translate('tetragonInvestigator.timeline.missing.summary', {
    defaultMessage: 'Data is missing in this range, hatched below: {parts}.',
    values: { parts: parts.join('; ') },
  });
}
