import { describe, expect, test } from 'vitest';
import { findSecrets } from './find_secrets';
import { isSecretName } from './secret_name';

/** The text with each secret replaced by its length in brackets. */
function masked(text: string, program?: string): string {
  let result = '';
  let shown = 0;
  for (const { start, end } of findSecrets(text, program)) {
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
    ['hooks.slack.com/services/T0/B0/abcdef', 'hooks.slack.com/services/[12]'],
    ['?access_token=abc&user=1', '?access_token=[3]&user=1'],
    ['--from-literal=password=abc -n x', '--from-literal=password=[3] -n x'],
    ['docker run --env DB_PASSWORD=x,y app', 'docker run --env DB_PASSWORD=[3] app'],
    ['PGPASSWORD=a,b;c psql', 'PGPASSWORD=[5] psql'],
    ['REDISCLI_AUTH=abc MYSQL_PWD=def', 'REDISCLI_AUTH=[3] MYSQL_PWD=[3]'],
    ['keytool -storepass changeit -keypass other', 'keytool -storepass [8] -keypass [5]'],
    [
      'aws configure set aws_secret_access_key wJalr',
      'aws configure set aws_secret_access_key [5]',
    ],
    [String.raw`{\"password\":\"hunter2\",\"n\":1}`, String.raw`{\"password\":[11],\"n\":1}`],
    ['["--password","hunter2","-v"]', '["--password",[9],"-v"]'],
    ['--password="cut off here', '--password=[13]'],
    [String.raw`--password="a\"b" -v`, '--password=[6] -v'],
    ['//registry.example/:_authToken=abc', '//registry.example/:_authToken=[3]'],
    ["-H 'Authorization: token abc'", "-H 'Authorization: token [3]'"],
    ["-H 'Cookie: a=b; sid=c d'", "-H 'Cookie: [10] d'"],
    ['curl -u "admin:two words" http://a', 'curl -u "admin:[9]" http://a'],
    ['curl -uadmin:s3cret http://a', 'curl -uadmin:[6] http://a'],
    ['smbclient //a/b -U joe%s3cret', 'smbclient //a/b -U joe%[6]'],
    ['https://bob:p@ss@example.com/', 'https://bob:[4]@example.com/'],
    ['redis://:s3cret@cache:6379', 'redis://:[6]@cache:6379'],
    ['https://x.example/b?sv=1&sig=abc%3D', 'https://x.example/b?sv=1&sig=[6]'],
    ['usermod -p $6$salt$0123456789abcdefghij root', 'usermod -p [28] root'],
    [
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4\n\nabc\n-----END RSA PRIVATE KEY----- x',
      '[79] x',
    ],
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
    'http://example.com:8080?user=a@b',
    'docker run -u 1000:1000 app',
    '--anonymous-auth=false',
    'token expired, password wrong',
    'kubectl get secret web',
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
    ['mysql -p'.repeat(120_000)],
    ['password="'.repeat(100_000)],
    [`mysql ${'"-p'.repeat(300_000)}`],
    ['Cookie: a=b;'.repeat(80_000)],
    ['ab://c:'.repeat(140_000)],
    ['-u a:'.repeat(200_000)],
    ["-u 'a:".repeat(160_000)],
  ])('1 MB of hostile text (%#) is read in linear time', (text) => {
    // Read in quadratic time, it would run into the deadline of the test: 10^12 steps.
    const inside = findSecrets(text).every(
      ({ start, end }) => start >= 0 && start < end && end <= text.length,
    );
    expect(inside).toBe(true);
  });
});

describe('options that only the program gives their meaning', () => {
  test.each([
    ['mysql -uroot -phunter2 db', 'mysql -uroot -p[7] db'],
    ['/usr/bin/mysqldump -p"two words" db', '/usr/bin/mysqldump -p[11] db'],
    ['sh -c "mariadb -phunter2"', 'sh -c "mariadb -p[7]"'],
    ['mysql "-ptwo words" db', 'mysql "-p[9]" db'],
    ['["mysql","-phunter2"]', '["mysql","-p[7]"]'],
    ['mysql -pa;b', 'mysql -p[3]'],
    ['sshpass -p hunter2 ssh -p 22 host', 'sshpass -p [7] ssh -p 22 host'],
    ['sshpass -phunter2 scp -P 22 a b:', 'sshpass -p[7] scp -P 22 a b:'],
    ['redis-cli -h cache -a hunter2 ping', 'redis-cli -h cache -a [7] ping'],
    ['docker login -u joe -p hunter2 host', 'docker login -u joe -p [7] host'],
    ['mongosh -u joe -p hunter2', 'mongosh -u joe -p [7]'],
    ['ldapsearch -x -w hunter2', 'ldapsearch -x -w [7]'],
    ['zip -P hunter2 a.zip b', 'zip -P [7] a.zip b'],
    ['7z a -phunter2 b.7z', '7z a -p[7] b.7z'],
    [String.raw`C:\bin\mysql.exe -phunter2`, String.raw`C:\bin\mysql.exe -p[7]`],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  test.each([
    ['-phunter2 -h db', '/usr/bin/mysql', '-p[7] -h db'],
    ['-p hunter2 ssh host', '/usr/bin/sshpass', '-p [7] ssh host'],
    ['login -p hunter2', '/usr/bin/docker', 'login -p [7]'],
    ['-p 8080', '/usr/bin/sshd', '-p 8080'],
    ['-pv /var/lib', '/bin/mkdir', '-pv /var/lib'],
  ])('%s of %s', (text, program, expected) => {
    expect(masked(text, program)).toBe(expected);
  });

  test.each([
    'mysql -p db',
    'ssh -p 22 host',
    'ssh -p22 host',
    'ps -p 123',
    'mkdir -pv /tmp/a',
    'psql -p 5432 -h db',
    'docker run -p 8080:80 app',
    'docker run --name mysql -p3306:3306 app',
    'mysql -e x; ssh -p22 host',
    'docker login -u joe --password-stdin && docker run -p 80:80 app',
    'python3 -m http.server -p 8080',
  ])('%s holds none', (text) => {
    expect(masked(text)).toBe(text);
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
    'PGPASSWORD',
    'SSHPASS',
    'clientsecret',
    'x-authtoken',
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
