import { expect, test } from 'vitest';
import { plainText } from './plain_text';

test('makes hidden characters visible, masks secrets and cuts the middle', () => {
  expect(plainText('a\nb', 100)).toBe('a␊b');
  expect(plainText('curl --password hunter2 http://x', 100)).toBe(
    'curl --password •••••• http://x',
  );
  expect(plainText('x'.repeat(1_000), 30)).toBe(`${'x'.repeat(20)} … ${'x'.repeat(10)}`);
});

test('a secret at the cut stays masked on both sides', () => {
  const text = `--token=${'s'.repeat(400)}`;
  expect(plainText(text, 60)).not.toContain('sss');
});
