import { expect, test } from 'vitest';
import { shownText } from './shown_text';

test('makes hidden characters visible, masks secrets and cuts the middle', () => {
  expect(shownText('a\nb', 100)).toBe('a␊b');
  expect(shownText('curl --password hunter2 http://x', 100)).toBe(
    'curl --password •••••• http://x',
  );
  expect(shownText('x'.repeat(1_000), 30)).toBe(`${'x'.repeat(20)} … ${'x'.repeat(10)}`);
});

test('a secret at the cut stays masked on both sides', () => {
  const text = `--token=${'s'.repeat(400)}`;
  expect(shownText(text, 60)).not.toContain('sss');
});

test('the program decides what an option is, and only what was revealed is in clear', () => {
  expect(shownText('-phunter2 db', 100, { program: '/usr/bin/mysql' })).toBe('-p•••••• db');
  expect(shownText('-p8080', 100, { program: '/usr/bin/sshd' })).toBe('-p8080');
  const two = '--token abc\u0007 --password def';
  expect(shownText(two, 100, { revealed: new Set([0]) })).toBe('--token abc␇ --password ••••••');
  expect(shownText('def', 100, { isSecret: true })).toBe('••••••');
});
