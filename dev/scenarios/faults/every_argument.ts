import { fileArgument, kprobe, lsm, sockArgument, type Argument } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

const HOST_USER_NAMESPACE = { inum: 4_026_531_837, is_host: true };

/** Function → arguments: together every variant of `KprobeArgument` in tetragon.proto (1.7). */
const PROBED: Readonly<Record<string, readonly Argument[]>> = {
  security_kernel_module_request: [{ string_arg: 'fs-xfs' }],
  __x64_sys_setuid: [{ int_arg: 0 }],
  ip_output: [
    {
      skb_arg: {
        hash: 3_171_229_412,
        len: 60,
        mark: 2_560,
        saddr: '10.244.5.8',
        daddr: '10.96.0.10',
        sport: 40_210,
        dport: 53,
        proto: 17,
        protocol: 'IPPROTO_UDP',
        family: 'AF_INET',
      },
    },
  ],
  __x64_sys_write: [
    { int_arg: 1 },
    { bytes_arg: Buffer.from('payload \u0000\u0001\n').toString('base64') },
    { size_arg: '18446744073709551615' },
  ],
  tcp_sendmsg: [
    {
      truncated_bytes_arg: {
        bytes_arg: Buffer.from('GET / HTTP/1.1').toString('base64'),
        orig_size: '70000',
      },
    },
    sockArgument({
      from: '10.244.5.8',
      to: '10.96.1.1',
      fromPort: 40_211,
      port: 443,
      state: 'TCP_ESTABLISHED',
    }),
  ],
  security_path_chmod: [
    {
      path_arg: {
        mount: '/builds',
        path: '/builds/deploy.key',
        flags: 'unresolvedPathComponents',
        permission: '-rw-------',
      },
    },
  ],
  security_mmap_file: [
    fileArgument('/usr/lib/x86_64-linux-gnu/libcrypto.so.3', '-rw-r--r--'),
    { uint_arg: 5 },
  ],
  security_task_fix_setuid: [
    { cred_arg: { permitted: ['CAP_CHOWN', 'CAP_SETUID'], effective: ['CAP_SETUID'] } },
  ],
  __x64_sys_lseek: [{ int_arg: 3 }, { long_arg: '-4096' }],
  bpf_check: [
    { bpf_attr_arg: { ProgType: 'BPF_PROG_TYPE_KPROBE', InsnCnt: 41, ProgName: 'trace_open' } },
  ],
  security_perf_event_alloc: [
    {
      perf_event_arg: {
        KprobeFunc: 'commit_creds',
        Type: 'PERF_TYPE_KPROBE',
        Config: '6',
        ProbeOffset: '8',
      },
    },
  ],
  security_bpf_map_alloc: [
    {
      bpf_map_arg: {
        MapType: 'BPF_MAP_TYPE_HASH',
        KeySize: 4,
        ValueSize: 8,
        MaxEntries: 1_024,
        MapName: 'counts',
      },
    },
  ],
  create_user_ns: [
    { user_namespace_arg: { level: 1, owner: 1000, group: 1000, ns: { inum: 4_026_532_871 } } },
  ],
  cap_capable: [
    { user_ns_arg: { level: 0, uid: 0, gid: 0, ns: HOST_USER_NAMESPACE } },
    { capability_arg: { value: 34, name: 'CAP_SYSLOG' } },
  ],
  commit_creds: [
    {
      process_credentials_arg: {
        uid: 0,
        gid: 0,
        euid: 0,
        egid: 0,
        suid: 0,
        sgid: 0,
        fsuid: 0,
        fsgid: 0,
        securebits: ['SecBitNoRoot'],
        caps: { permitted: ['CAP_CHOWN', 'DAC_OVERRIDE'], effective: ['CAP_CHOWN'] },
        user_ns: { level: 0, uid: 0, gid: 0, ns: HOST_USER_NAMESPACE },
      },
    },
  ],
  do_init_module: [
    {
      module_arg: {
        name: 'nf_tables_ext',
        tainted: ['TAINT_OUT_OF_TREE_MODULE', 'TAINT_UNSIGNED_MODULE'],
      },
    },
  ],
  security_capset: [
    { kernel_cap_t_arg: '000001ffffffffff', label: 'all' },
    { cap_inheritable_arg: '0000000000000000', label: 'inheritable' },
    { cap_permitted_arg: '00000000a80425fb', label: 'permitted' },
    { cap_effective_arg: '00000000a80425fb', label: 'effective' },
  ],
  security_bprm_check: [
    { linux_binprm_arg: { path: '/builds/deploy.sh', permission: '-rwxr-xr-x' } },
  ],
  dev_open: [{ net_dev_arg: { name: 'eth0' } }],
  security_bpf: [{ bpf_cmd_arg: 'BPF_PROG_LOAD' }],
  sys_enter: [{ syscall_id: { id: 101, abi: 'x64' } }],
  security_socket_connect: [{ sockaddr_arg: { family: 'AF_INET', addr: '10.96.0.10', port: 53 } }],
  security_bpf_prog: [
    { bpf_prog_arg: { ProgType: 'BPF_PROG_TYPE_XDP', InsnCnt: 12, ProgName: 'drop_all' } },
  ],
  security_inode_getattr: [{ error_arg: { Message: 'failed to resolve path: -EFAULT' } }],
  security_unix_stream_connect: [
    { sockaddrun_arg: { family: 'AF_UNIX', path: '\u0000/containerd/s/0c1' } },
  ],
};

export const everyArgument: Scenario = {
  id: 'every_argument',
  title: 'Every kind of probe, every kind of argument',
  reads:
    'A self-test in ci/runner fires every kind of hook: kprobes with each of the argument kinds, a ' +
    'tracepoint, an LSM hook with a hash, uprobes by symbol and by offset, and (not in the default allow ' +
    'list) a USDT probe and the loader; actions from POST to SET, with stack traces, a message, tags, and ' +
    'a blocked call.',
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'ci', 'runner', 0);
    const stage = scene(116);
    const top = stage.spawn(stage.container(pod).init, ['/usr/local/bin/probe-selftest', '--all']);
    for (const [name, args] of Object.entries(PROBED)) {
      if (name === 'sys_enter') {
        stage.probe('process_tracepoint', top, {
          subsys: 'raw_syscalls',
          event: name,
          args,
          policy_name: 'selftest',
          action: 'KPROBE_ACTION_POST',
          tags: ['selftest'],
        });
      } else {
        stage.probe('process_kprobe', top, kprobe(name, { policy: 'selftest', args }));
      }
    }
    stage.probe('process_kprobe', top, {
      ...kprobe('security_file_open', {
        policy: 'selftest-enforcer',
        args: [fileArgument('/etc/sudoers', '-r--r-----')],
        return: { int_arg: -1 },
        action: 'NOTIFYENFORCER',
        message: 'Opening sudoers is not allowed',
        tags: ['privilege'],
      }),
      kernel_stack_trace: [
        { address: '18446744071580178448', offset: '5', symbol: 'security_file_open' },
        { offset: '1402', symbol: 'do_dentry_open' },
      ],
      user_stack_trace: [
        { offset: '1182132', symbol: 'openat', module: '/usr/lib/x86_64-linux-gnu/libc.so.6' },
      ],
      data: [{ string_arg: 'caller=selftest' }],
    });
    stage.probe(
      'process_kprobe',
      top,
      kprobe('__x64_sys_ptrace', { policy: 'selftest', args: [{ int_arg: 16 }], action: 'SIGNAL' }),
    );
    stage.probe('process_lsm', top, {
      ...lsm('bprm_check_security', {
        policy: 'selftest-lsm',
        args: [{ linux_binprm_arg: { path: '/builds/deploy.sh', permission: '-rwxr-xr-x' } }],
      }),
      ima_hash: 'sha256:73abb4280520053564fd4917286909ba3b054598b32c9cdfaf1d733e0202cc96',
    });
    stage.probe('process_uprobe', top, {
      path: '/usr/local/bin/probe-selftest',
      policy_name: 'selftest-uprobe',
      args: [{ int_arg: 7, label: 'count' }],
      offset: '17920',
      ref_ctr_offset: '32',
      action: 'KPROBE_ACTION_SET',
    });
    stage.probe('process_usdt', top, {
      path: '/usr/lib/x86_64-linux-gnu/libc.so.6',
      provider: 'libc',
      name: 'setjmp',
      policy_name: 'selftest-usdt',
      args: [{ int_arg: -1, label: 'val' }],
      action: 'KPROBE_ACTION_POST',
    });
    stage.probe('process_loader', top, {
      path: '/usr/lib/x86_64-linux-gnu/libssl.so.3',
      buildid: Buffer.from('0f2ba9d41c6e', 'hex').toString('base64'),
    });
    stage.exit(top);
    return { top };
  },
};
