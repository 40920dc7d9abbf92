import { expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { parseArgumentFilter } from './argument_filter';
import { writePolicy, type PolicyChoice } from './write_policy';

function choice(change: Partial<PolicyChoice>, filters: string[] = []): PolicyChoice {
  return {
    hook: { type: 'process_kprobe', policy: 'p', name: 'fd_install' },
    arguments: [{ kind: 'int_arg' }, { kind: 'file_arg' }],
    binaries: [],
    namespaces: [],
    ...change,
    filters: filters.flatMap((text) => parseArgumentFilter(text) ?? []),
  };
}

it('writes what was chosen as selectors, and no action', () => {
  const { yaml } = writePolicy(
    choice({ binaries: [{ path: '/bin/sh', exclude: false }], namespaces: ['shop'] }, [
      'args.file_arg.path^=/etc/',
      'args.file_arg.path^=/root/',
      '!args.int_arg=3',
      'return.int_arg=-13',
    ]),
  );
  expect(parse(yaml)).toEqual({
    apiVersion: 'cilium.io/v1alpha1',
    kind: 'TracingPolicyNamespaced',
    metadata: { name: 'watch-fd-install', namespace: 'shop' },
    spec: {
      kprobes: [
        {
          call: 'fd_install',
          syscall: false,
          args: [
            { index: 0, type: 'int' },
            { index: 1, type: 'file' },
          ],
          selectors: [
            {
              matchArgs: [
                { index: 1, operator: 'Prefix', values: ['/etc/', '/root/'] },
                { index: 0, operator: 'NotEqual', values: ['3'] },
              ],
              matchReturnArgs: [{ index: 0, operator: 'Equal', values: ['-13'] }],
              matchBinaries: [{ operator: 'In', values: ['/bin/sh'] }],
            },
          ],
        },
      ],
    },
  });
});

it('writes a policy for each namespace, since none can name several', () => {
  const { yaml } = writePolicy(choice({ namespaces: ['shop', 'payments: {}'] }));
  const policies = parseAllDocuments(yaml).map((document) => document.toJS() as object);
  expect(policies).toMatchObject(
    ['shop', 'payments: {}'].map((namespace) => ({
      kind: 'TracingPolicyNamespaced',
      metadata: { name: 'watch-fd-install', namespace },
      spec: { kprobes: [{ call: 'fd_install' }] },
    })),
  );
});

it.each([
  ['only', 'In'],
  ['without', 'NotIn'],
] as const)('tells %s processes of the host by their PID namespace', (host, operator) => {
  const { yaml, notes } = writePolicy(choice({ host }));
  expect(parse(yaml)).toMatchObject({
    spec: {
      kprobes: [
        {
          selectors: [{ matchNamespaces: [{ namespace: 'Pid', operator, values: ['host_ns'] }] }],
        },
      ],
    },
  });
  expect(notes).toContainEqual({ kind: 'host_by_pid_namespace' });
  // A namespaced policy sees no process of the host.
  expect(writePolicy(choice({ host, namespaces: ['shop'] })).yaml).not.toContain('matchNamespaces');
});

it('says networks and ports with their own operators, and a system call without its prefix', () => {
  const { yaml, notes } = writePolicy(
    choice(
      {
        hook: { type: 'process_kprobe', policy: '', name: '__x64_sys_connect' },
        arguments: [{ kind: 'sock_arg' }],
      },
      ['args.sock_arg.daddr/=10.0.0.0/8', 'args.sock_arg.dport<>1..1024', 'args.sock_arg.cookie=1'],
    ),
  );
  expect(parse(yaml)).toMatchObject({
    kind: 'TracingPolicy',
    spec: {
      kprobes: [
        {
          call: 'sys_connect',
          syscall: true,
          selectors: [
            {
              matchArgs: [
                { index: 0, operator: 'DAddr', values: ['10.0.0.0/8'] },
                { index: 0, operator: 'DPort', values: ['1:1024'] },
              ],
            },
          ],
        },
      ],
    },
  });
  expect(notes).toContainEqual({ kind: 'filter_left_out', field: 'args.sock_arg.cookie' });
});

it.each([
  [
    'process_tracepoint',
    'raw_syscalls/sys_enter',
    { tracepoints: [{ subsystem: 'raw_syscalls', event: 'sys_enter' }] },
  ],
  ['process_lsm', 'file_open', { lsmhooks: [{ hook: 'file_open' }] }],
  ['process_uprobe', 'main', { uprobes: [{ path: '/bin/app', symbols: ['main'] }] }],
  ['process_uprobe', '17920', { uprobes: [{ path: '/bin/app', offsets: [17_920] }] }],
  [
    'process_usdt',
    'libc/setjmp',
    { usdts: [{ path: '/bin/app', provider: 'libc', name: 'setjmp' }] },
  ],
] as const)('knows the hooks of %s %s', (type, name, spec) => {
  const hook = { type, policy: '', name, path: '/bin/app' };
  expect(parse(writePolicy(choice({ hook, arguments: [] })).yaml)).toMatchObject({ spec });
});

it('keeps hostile names inside their quotes', () => {
  const hook = { type: 'process_lsm', policy: '', name: 'x: {}\n- evil: "' } as const;
  const { yaml } = writePolicy(choice({ hook, arguments: [] }));
  expect(parse(yaml)).toMatchObject({
    metadata: { name: 'watch-x-evil' },
    spec: { lsmhooks: [{ hook: hook.name }] },
  });
});
