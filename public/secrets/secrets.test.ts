import { describe, expect, test } from 'vitest';
import { findSecrets, isSecretName } from './secrets';

/** The text with each secret replaced by its length in brackets. */
function masked(text: string): string {
  let result = '';
  let shown = 0;
  for (const { start, end } of findSecrets(text)) {
    result += `${text.slice(shown, start)}[${end - start}]`;
    shown = end;
  }
  return result + text.slice(shown);
}

describe('secrets in command lines', () => {
  test.each([
    ['--password=hunter2 --user=root', '--password=[7] --user=root'],
    ['--password hunter2', '--password [7]'],
    ['--token "a b c" run', '--token [7] run'],
    ['-H "Authorization: Bearer abc.def-123"', '-H "Authorization: Bearer [11]"'],
    ['DB_PASSWORD=x env', 'DB_PASSWORD=[1] env'],
    ['{"apiKey":"k-1","name":"n"}', '{"apiKey":[5],"name":"n"}'],
    ['curl -u admin:s3cret http://a', 'curl -u admin:[6] http://a'],
    ['https://bob:s3cret@git.example.com/x.git', 'https://bob:[6]@git.example.com/x.git'],
    ['aws AKIAIOSFODNN7EXAMPLE', 'aws [20]'],
    ['ghp_0123456789abcdefghijklmnopqrstuvwxyz', '[40]'],
    ['?access_token=abc&user=1', '?access_token=[3]&user=1'],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  test.each([
    'cat /var/run/secrets/kubernetes.io/serviceaccount/token',
    '--token-file=/var/run/token',
    '--tokenizer=bert --author=me',
    'ls -la /etc/passwd',
    '--password-stdin registry.example.com',
    'PWD=/tmp OLDPWD=/',
    'nginx -g daemon off;',
    'http://example.com:8080/path',
  ])('%s holds none', (text) => {
    expect(masked(text)).toBe(text);
  });

  test.each([
    ['key='.repeat(250_000)],
    ['password:'.repeat(120_000)],
    ['a'.repeat(1_000_000)],
    ['--a-'.repeat(250_000)],
    ['://a:'.repeat(200_000)],
    ['-----BEGIN PRIVATE KEY-----'.repeat(40_000)],
    ['eyJ'.repeat(330_000)],
    ['basic '.repeat(160_000)],
  ])('1 MB of hostile text (%#) is read in linear time', (text) => {
    // Read in quadratic time, it would run into the deadline of the test: 10^12 steps.
    const inside = findSecrets(text).every(
      ({ start, end }) => start >= 0 && start < end && end <= text.length,
    );
    expect(inside).toBe(true);
  });
});

describe('names of secrets', () => {
  test.each([
    'PASSWORD',
    'DB_PASSWORD',
    'clientSecret',
    '--api-key',
    'GITHUB_TOKEN',
    'auth_tokens',
  ])('%s', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  test.each(['PATH', 'PWD', 'SSH_AUTH_SOCK', 'tokenizer', 'TOKEN_FILE', 'AUTHOR', 'compass'])(
    'not %s',
    (name) => {
      expect(isSecretName(name)).toBe(false);
    },
  );
});
