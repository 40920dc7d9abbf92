import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('timeline.view', {
  otherContainers: 'And {count} more containers at this time.',
  undrawnContainers:
    'Only the {count} containers with the most events are drawn. Unfold the pod to see all.',
  zoomToSelection: 'Zoom in',
  clearSelection: 'Clear',
  viewLength: '{length} visible, by @timestamp',
  barsAndOthers:
    '{processes, plural, one {1 process} other {{processesText} processes}} from {documents, plural, one {1 document} other {{documentsText} documents}}, {unplaced} without a process',
  bars: '{processes, plural, one {1 process} other {{processesText} processes}} from {documents, plural, one {1 document} other {{documentsText} documents}}',
  inSight: 'Visible',
  viewLengthLabel: 'Length of the visible range',
});
