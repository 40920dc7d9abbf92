import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.navigation', {
  upDown: 'Row above, row below. Graph: neighbour in the same generation',
  right: 'Expand; on an expanded row, its cells. Graph: expand, then first child',
  left: 'Collapse; on a collapsed row, its parent. Graph: parent',
  ends: 'First row, last row; in cells with Ctrl',
  pages: 'One screen up, one screen down',
  siblings: 'Expand all siblings',
  typing: 'Next row whose binary begins with what you type',
  select: 'Select and show the details; open a group; load more',
  close: 'Close the details',
  tab: 'Badges, chips and buttons of the row',
  zoom: 'Graph: zoom in, zoom out, fit',
  help: 'This list',
  label: 'Keyboard shortcuts',
});
