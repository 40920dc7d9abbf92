import { expect, it } from 'vitest';
import { flagsText, type FlagWord } from './flags';

it.each<[FlagWord[], string]>([
  // Spellings and order of real events.
  [['execve', 'clone', 'rootcwd'], 'execve rootcwd clone'],
  [['inInitTree', 'clone', 'rootcwd', 'execve'], 'execve rootcwd clone inInitTree'],
  [['procFS', 'rootcwd', 'auid'], 'procFS auid rootcwd'],
])('orders %j', (words, text) => {
  expect(flagsText(words)).toBe(text);
});
