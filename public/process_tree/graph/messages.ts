import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.graph', {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  toActive: 'Go to the active process',
  label: 'Process tree as a graph',
});
