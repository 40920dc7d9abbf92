import { expect, test } from 'vitest';
import { copiedRow } from './copied_row';

const columns = [
  { id: 'command', header: 'Command', width: 100, text: (row: string) => row },
  { id: 'length', header: 'Length', width: 100, text: (row: string) => String(row.length) },
];

test.each([
  ['curl -s http://a', 'curl -s http://a\t16'],
  ['mysql --password=hunter2', 'mysql --password=••••••\t24'],
  ['a\tb\nc', 'a␉b␊c\t5'],
  ['=HYPERLINK("http://a")', `"'=HYPERLINK(""http://a"")"\t22`],
])('%j is copied with its secrets masked and no formula', (row, copied) => {
  expect(copiedRow(columns, row)).toBe(copied);
});
