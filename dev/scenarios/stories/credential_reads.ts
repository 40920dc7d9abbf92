import { fileArgument, filePermission, kprobe, lsm, MAY_READ } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

const TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

export const credentialReads: Scenario = {
  id: 'credential_reads',
  title: 'Reads of /etc/shadow and of a service account token',
  reads:
    'A worker of payments/fraud-scoring (gunicorn only forks its workers: no exec of their own) ran a shell ' +
    'that went for credentials. Opening /etc/shadow was seen by fd_install and then blocked by the LSM ' +
    'policy (OVERRIDE, cat failed); the service account token was read (observed only); a search for ' +
    'private keys followed; the history was truncated.',
  lineage: `
sh -c "cat /etc/shadow; cat ${TOKEN}; find / -name *.pem; truncate -s 0 /root/.ash_history" · exit 0
├─ cat /etc/shadow · fd_install POST · file_open OVERRIDE · exit 1
├─ cat ${TOKEN} · security_file_permission POST · exit 0
├─ find / -name *.pem · file_open POST · exit 1
└─ truncate -s 0 /root/.ash_history · security_path_truncate POST · exit 0
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'payments', 'fraud-scoring', 0);
    const stage = scene(22);
    const worker = stage.container(pod).workers.worker;
    if (!worker) throw new Error('gunicorn has no worker');
    const sh = stage.spawn(worker, [
      '/bin/sh',
      '-c',
      `cat /etc/shadow; cat ${TOKEN}; find / -name *.pem; truncate -s 0 /root/.ash_history`,
    ]);
    const shadow = stage.spawn(sh, ['/bin/cat', '/etc/shadow']);
    stage.probe(
      'process_kprobe',
      shadow,
      kprobe('fd_install', {
        policy: 'fd-install',
        args: [{ int_arg: 3 }, fileArgument('/etc/shadow', '-rw-r-----')],
      }),
    );
    stage.probe(
      'process_lsm',
      shadow,
      lsm('file_open', {
        policy: 'protect-credentials',
        args: [fileArgument('/etc/shadow', '-rw-r-----')],
        action: 'OVERRIDE',
        message: 'Password hashes were opened',
        tags: ['credentials', 'T1003.008'],
      }),
    );
    stage.exit(shadow, { status: 1 });
    const token = stage.spawn(sh, ['/bin/cat', TOKEN]);
    stage.probe('process_kprobe', token, filePermission(TOKEN, MAY_READ));
    stage.exit(token);
    const find = stage.spawn(sh, ['/usr/bin/find', '/', '-name', '*.pem']);
    stage.wait(700);
    stage.probe(
      'process_lsm',
      find,
      lsm('file_open', {
        policy: 'protect-credentials',
        args: [fileArgument('/etc/ssl/private/tls.pem', '-rw-------')],
      }),
    );
    stage.exit(find, { status: 1 });
    const truncate = stage.spawn(sh, ['/usr/bin/truncate', '-s', '0', '/root/.ash_history']);
    stage.probe(
      'process_kprobe',
      truncate,
      kprobe('security_path_truncate', {
        policy: 'file-monitoring',
        args: [{ path_arg: { path: '/root/.ash_history', permission: '-rw-------' } }],
        return: { int_arg: 0 },
      }),
    );
    stage.exit(truncate);
    stage.exit(sh);
    return { top: sh, worker, shadow, token };
  },
};
