import { expect, test } from 'vitest';
import { csvOf } from './csv';

test('quotes what must be quoted, keeps numbers, leaves the unknown empty', () => {
  expect(csvOf(['binary', 'pid', 'exit'], [['/bin/sh -c "a, b"', 42, undefined]])).toBe(
    'binary,pid,exit\r\n"/bin/sh -c ""a, b""",42,\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'the text %j cannot become a formula',
  (text) => {
    expect(csvOf(['a'], [[text]])).toContain(`'${text}`);
  },
);

test('a head comes before the columns, one row a line', () => {
  expect(csvOf(['a'], [[1]], ['query: x', 'range: y, z'])).toBe(
    '# query: x\r\n"# range: y, z"\r\na\r\n1\r\n',
  );
});
