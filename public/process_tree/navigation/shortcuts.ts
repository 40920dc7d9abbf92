import { messages } from './messages';

export interface Shortcut {
  keys: readonly string[];
  meaning: string;
}

/** Every key that means something in the tree, in the order in which one needs them. */
export function shortcuts(): readonly Shortcut[] {
  return [
    {
      keys: ['↑', '↓'],
      meaning: messages.upDown(),
    },
    {
      keys: ['→'],
      meaning: messages.right(),
    },
    {
      keys: ['←'],
      meaning: messages.left(),
    },
    {
      keys: ['Home', 'End'],
      meaning: messages.ends(),
    },
    {
      keys: ['PageUp', 'PageDown'],
      meaning: messages.pages(),
    },
    {
      keys: ['*'],
      meaning: messages.siblings(),
    },
    {
      keys: ['a … z'],
      meaning: messages.typing(),
    },
    {
      keys: ['Enter', 'Space'],
      meaning: messages.select(),
    },
    {
      keys: ['Esc'],
      meaning: messages.close(),
    },
    {
      keys: ['Tab'],
      meaning: messages.tab(),
    },
    {
      keys: ['+', '−', '0'],
      meaning: messages.zoom(),
    },
    {
      keys: ['?'],
      meaning: messages.help(),
    },
  ];
}
