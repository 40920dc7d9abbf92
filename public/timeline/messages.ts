import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('timeline', {
  zoomOut: 'Zoom out (−)',
  zoomIn: 'Zoom in (+)',
  wholeRange: 'Whole range',
  lanesBy: 'Lanes by',
  lanesByLabel: 'How lanes are arranged',
  orderedBy: 'Order',
  orderLabel: 'Order of the lanes',
  byWorkload: 'Namespace and workload',
  byNode: 'Node',
  byBinary: 'Binary',
  orderEnforced: 'Enforced, then volume',
  orderFirst: 'First activity',
  orderNew: 'First-seen binaries',
  cost: 'Answered in {took} ms with {searches, plural, one {# search} other {# searches}}',
  summary: '{documents, plural, one {1 document} other {{documentsText} documents}} · {took} ms',
  delay: 'stored {median} after the event (99%: {p99})',
  delayTitle:
    '@timestamp minus the event’s own time, of {measured, plural, one {# random event} other {# random events}}: the median and the 99th percentile.',
  title: 'Timeline',
  empty: 'No events in this time range',
});
