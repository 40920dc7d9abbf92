import { fileArgument, kprobe } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

/** A command line with a secret in it, once for each form that is masked. None of them opens anything. */
export const PLANTED: readonly { argv: readonly string[]; secret: string }[] = [
  planted('planted-option', (secret) => ['/usr/bin/mysql', `--password=${secret}`, '-h', 'db']),
  planted('planted-next-word', (secret) => ['/usr/bin/vault', 'read', '--token', secret]),
  planted('planted-attached', (secret) => ['/usr/bin/mysqldump', '-uroot', `-p${secret}`, 'shop']),
  planted('planted-nested', (secret) => ['/bin/sh', '-c', `mysql -p${secret} -e 'show tables'`]),
  planted('planted-sshpass', (secret) => [
    '/usr/bin/sshpass',
    '-p',
    secret,
    'ssh',
    '-p',
    '22',
    'b',
  ]),
  planted('planted-redis', (secret) => ['/usr/bin/redis-cli', '-a', secret, 'ping']),
  planted('planted-docker', (secret) => ['/usr/bin/docker', 'login', '-u', 'ci', '-p', secret]),
  planted('planted-curl', (secret) => ['/usr/bin/curl', '-u', `ci:${secret}`, 'http://a.example/']),
  planted('planted-url', (secret) => ['/usr/bin/git', 'clone', `https://ci:${secret}@a.example/b`]),
  planted('planted-variable', (secret) => ['/usr/bin/env', `PGPASSWORD=${secret}`, 'psql']),
  planted('planted-bearer-0123', (secret) => [
    '/usr/bin/curl',
    '-H',
    `Authorization: Bearer ${secret}`,
    'http://a.example/',
  ]),
  planted('AKIAPLANTED0SECRET00', (secret) => ['/usr/bin/aws', 'configure', secret]),
  planted('ghp_plantedplantedplantedplantedplanted0', (secret) => ['/usr/bin/gh', secret]),
  planted('eyJwbGFudGVkIjox.eyJwbGFudGVkIjox.c2lnbmF0dXJl', (secret) => ['/usr/bin/jwt', secret]),
  planted('cGxhbnRlZCBrZXk', (secret) => [
    '/usr/bin/ssh-add',
    `-----BEGIN RSA PRIVATE KEY-----\n${secret}\n-----END RSA PRIVATE KEY-----`,
  ]),
];

/** Secrets elsewhere: in an argument of a probe in bytes, a path, a variable of the environment. */
export const PLANTED_ELSEWHERE = {
  bytes: 'planted-bytes',
  path: 'planted-path',
  environment: 'planted-environment',
} as const;

function planted(secret: string, argv: (secret: string) => readonly string[]) {
  return { secret, argv: argv(secret) };
}

export const plantedSecrets: Scenario = {
  id: 'planted_secrets',
  title: 'Passwords, tokens and keys on command lines',
  reads:
    'A deployment script in shop/image-resizer handed passwords, tokens and keys to its commands, and a probe ' +
    'saw them as arguments. Every page and every export shows dots in their place until a reader reveals one.',
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'shop', 'image-resizer', 1);
    const stage = scene(101);
    const sh = stage.inject(pod, ['/bin/sh', '/deploy.sh'], {
      environment: [['DB_PASSWORD', PLANTED_ELSEWHERE.environment]],
    });
    for (const { argv } of PLANTED) {
      const process = stage.spawn(sh, argv);
      const text = argv.join(' ');
      stage.probe(
        'process_kprobe',
        process,
        kprobe('security_bprm_creds_from_file', {
          policy: 'deployments',
          args: [{ string_arg: text }],
          message: text,
          tags: [text],
        }),
      );
      stage.exit(process);
    }
    const path = `/tmp/--token=${PLANTED_ELSEWHERE.path}`;
    const binary = stage.run(sh, [path, 'run'], { cwd: path });
    const bytes = Buffer.from(`password=${PLANTED_ELSEWHERE.bytes} and so on and on`);
    stage.probe(
      'process_kprobe',
      sh,
      kprobe('__x64_sys_write', {
        policy: 'deployments',
        args: [{ int_arg: 1 }, { bytes_arg: bytes.toString('base64') }, fileArgument(path)],
      }),
    );
    stage.exit(sh);
    return { top: sh, binary };
  },
};
