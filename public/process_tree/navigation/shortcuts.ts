import { i18n } from '@kbn/i18n';

export interface Shortcut {
  keys: readonly string[];
  meaning: string;
}

/** Every key that means something in the tree, in the order in which one needs them. */
export function shortcuts(): readonly Shortcut[] {
  return [
    {
      keys: ['↑', '↓'],
      meaning: i18n.translate('tetragonInvestigator.keyboard.upDown', {
        defaultMessage: 'Row above, row below. Graph: neighbour in the same generation',
      }),
    },
    {
      keys: ['→'],
      meaning: i18n.translate('tetragonInvestigator.keyboard.right', {
        defaultMessage: 'Expand; on an open row, its cells. Graph: expand, then first child',
      }),
    },
    {
      keys: ['←'],
      meaning: i18n.translate('tetragonInvestigator.keyboard.left', {
        defaultMessage: 'Collapse; on a closed row, its parent. Graph: parent',
      }),
    },
    {
      keys: ['Home', 'End'],
      meaning: i18n.translate('tetragonInvestigator.keyboard.ends', {
        defaultMessage: 'First row, last row; in cells with Ctrl',
      }),
    },
    {
      keys: ['PageUp', 'PageDown'],
      meaning: i18n.translate('tetragonInvestigator.keyboard.pages', {
        defaultMessage: 'One screen up, one screen down',
      }),
    },
    {
      keys: ['*'],
      meaning: i18n.translate('tetragonInvestigator.keyboard.siblings', {
        defaultMessage: 'Expand all siblings',
      }),
    },
    {
      keys: ['a … z'],
      meaning: i18n.translate('tetragonInvestigator.keyboard.typing', {
        defaultMessage: 'Next row whose binary begins with what you type',
      }),
    },
    {
      keys: ['Enter', 'Space'],
      meaning: i18n.translate('tetragonInvestigator.keyboard.select', {
        defaultMessage: 'Select and show the details; open a group; load more',
      }),
    },
    {
      keys: ['Esc'],
      meaning: i18n.translate('tetragonInvestigator.keyboard.close', {
        defaultMessage: 'Close the details',
      }),
    },
    {
      keys: ['Tab'],
      meaning: i18n.translate('tetragonInvestigator.keyboard.tab', {
        defaultMessage: 'Badges, chips and buttons of the row',
      }),
    },
    {
      keys: ['+', '−', '0'],
      meaning: i18n.translate('tetragonInvestigator.keyboard.zoom', {
        defaultMessage: 'Graph: zoom in, zoom out, fit',
      }),
    },
    {
      keys: ['?'],
      meaning: i18n.translate('tetragonInvestigator.keyboard.help', {
        defaultMessage: 'This list',
      }),
    },
  ];
}
