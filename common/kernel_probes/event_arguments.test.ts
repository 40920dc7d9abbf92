import { describe, expect, it } from 'vitest';
import { readEventLine } from '../documents/read_event';
import { argumentText } from './argument_text';
import { eventArguments, hasFailed, readStack } from './event_arguments';

function texts(hook: string, args: unknown[], returned?: unknown): string[] {
  const event = readEventLine({
    process_kprobe: {
      function_name: hook,
      args,
      ...(returned !== undefined && { return: returned }),
    },
  });
  const read = eventArguments(event);
  return [...read.args, ...(read.returned ? [read.returned] : [])].map(argumentText);
}

describe('integers say what they mean in their function', () => {
  it.each<[string, unknown[], string[]]>([
    [
      '__x64_sys_openat',
      [{ int_arg: -100 }, { string_arg: '/tmp/x' }, { int_arg: 577 }, { int_arg: 420 }],
      ['-100 (AT_FDCWD)', '/tmp/x', '577 (O_WRONLY|O_CREAT|O_TRUNC)', '420 (mode 0644)'],
    ],
    ['sys_openat', [{ string_arg: '/tmp/x' }, { int_arg: 0 }], ['/tmp/x', '0 (O_RDONLY)']],
    [
      'security_file_permission',
      [{ file_arg: { path: '/etc/shadow' } }, { int_arg: 6 }],
      ['/etc/shadow', '6 (MAY_WRITE|MAY_READ)'],
    ],
    ['file_permission', [{ file_arg: { path: '/x' } }, { int_arg: 4 }], ['/x', '4 (MAY_READ)']],
    [
      'security_mmap_file',
      [{ file_arg: { path: '/lib/c.so' } }, { uint_arg: 5 }, { uint_arg: 0 }],
      ['/lib/c.so', '5 (PROT_READ|PROT_EXEC)', '0'],
    ],
    [
      'security_mmap_file',
      [{ file_arg: { path: '/tmp/x.so' } }, { uint_arg: 3 }, { uint_arg: 2066 }],
      ['/tmp/x.so', '3 (PROT_READ|PROT_WRITE)', '2066 (MAP_PRIVATE|MAP_FIXED|MAP_DENYWRITE)'],
    ],
    // One of two numbers: which, nobody knows.
    ['security_mmap_file', [{ file_arg: { path: '/x' } }, { uint_arg: 2 }], ['/x', '2']],
    ['__x64_sys_kill', [{ int_arg: 9 }], ['9']],
    ['__x64_sys_setns', [{ int_arg: 1073741824 }], ['1073741824']],
    [
      '__x64_sys_setns',
      [{ int_arg: 6 }, { int_arg: 0x40000000 }],
      ['6', '1073741824 (CLONE_NEWNET)'],
    ],
    ['__x64_sys_ptrace', [{ int_arg: 4 }, { int_arg: 914 }], ['4 (PTRACE_POKETEXT)', '914']],
    [
      '__x64_sys_ptrace',
      [{ int_arg: 16910 }, { int_arg: 12 }, { int_arg: 88 }],
      ['16910 (PTRACE_GET_SYSCALL_INFO)', '12', '88'],
    ],
    ['__x64_sys_ptrace', [{ int_arg: 12 }, { int_arg: 7 }], ['12 (PTRACE_GETREGS)', '7']],
    ['__arm64_sys_ptrace', [{ int_arg: 12 }, { int_arg: 7 }], ['12', '7']],
    ['__x64_sys_ptrace', [{ int_arg: 4 }], ['4']],
    [
      '__x64_sys_symlinkat',
      [{ string_arg: '/' }, { int_arg: -100 }, { string_arg: '/host/l' }],
      ['/', '-100 (AT_FDCWD)', '/host/l'],
    ],
    [
      '__x64_sys_linkat',
      [{ uint_arg: 4294967196 }, { string_arg: '/a' }, { int_arg: 5 }, { string_arg: 'b' }],
      ['4294967196 (AT_FDCWD)', '/a', '5', 'b'],
    ],
    [
      '__x64_sys_clone',
      [{ size_arg: '1073741841' }, { size_arg: '0' }],
      ['1073741841 (CLONE_NEWNET|SIGCHLD)', '0'],
    ],
    ['__x64_sys_unshare', [{ int_arg: 0x20200 }], ['131584 (CLONE_NEWNS|CLONE_FS)']],
    [
      '__x64_sys_openat',
      [{ string_arg: '/d' }, { int_arg: 0o200000 }],
      ['/d', '65536 (O_RDONLY|O_DIRECTORY)'],
    ],
    [
      '__arm64_sys_openat',
      [{ string_arg: '/d' }, { int_arg: 0o40000 }],
      ['/d', '16384 (O_RDONLY|O_DIRECTORY)'],
    ],
    [
      '__x64_sys_mprotect',
      [{ size_arg: '4096' }, { size_arg: '10' }, { int_arg: 7 }],
      ['4096', '10', '7 (PROT_READ|PROT_WRITE|PROT_EXEC)'],
    ],
    // 6 is TCP for the families of the internet alone.
    [
      '__x64_sys_socket',
      [{ int_arg: 16 }, { int_arg: 3 }, { int_arg: 6 }],
      ['16 (AF_NETLINK)', '3 (SOCK_RAW)', '6'],
    ],
    [
      '__x64_sys_mount',
      [{ string_arg: '/a' }, { string_arg: '/b' }, { size_arg: '4096' }],
      ['/a', '/b', '4096 (MS_BIND)'],
    ],
    ['__x64_sys_umount', [{ string_arg: '/b' }, { int_arg: 2 }], ['/b', '2 (MNT_DETACH)']],
    ['security_task_kill', [{}, {}, { int_arg: 15 }], ['', '', '15 (SIGTERM)']],
    ['__arm64_sys_kill', [{ int_arg: 42 }, { int_arg: 9 }], ['42', '9 (SIGKILL)']],
    ['__x64_sys_unshare', [{ int_arg: 0x10000000 }], ['268435456 (CLONE_NEWUSER)']],
    [
      '__x64_sys_socket',
      [{ int_arg: 2 }, { int_arg: 526337 }, { int_arg: 6 }],
      ['2 (AF_INET)', '526337 (SOCK_STREAM|SOCK_NONBLOCK|SOCK_CLOEXEC)', '6 (IPPROTO_TCP)'],
    ],
    ['fd_install', [{ int_arg: 9 }, { file_arg: { path: '/x' } }], ['9', '/x']],
    ['constructor', [{ int_arg: 9 }], ['9']],
  ])('%s', (hook, args, expected) => {
    expect(texts(hook, args)).toEqual(expected);
  });

  const parameters = (type: string, fields: object) =>
    eventArguments(readEventLine({ [type]: fields })).args.map(({ parameter }) => parameter);

  it('names each parameter as the kernel does, where it is known which it is', () => {
    const call = (name: string, ...kinds: string[]) =>
      parameters('process_kprobe', {
        function_name: name,
        args: kinds.map((kind) => ({ [kind]: kind === 'string_arg' ? '/a' : 1 })),
      });
    expect(call('__x64_sys_ptrace', 'int_arg', 'int_arg')).toEqual(['request', 'pid']);
    expect(call('__x64_sys_ptrace', 'int_arg', 'int_arg', 'int_arg')).toEqual([
      'request',
      undefined,
      undefined,
    ]);
    expect(call('__x64_sys_dup2', 'int_arg', 'int_arg')).toEqual(['oldfd', 'newfd']);
    expect(call('__x64_sys_setns', 'int_arg', 'int_arg')).toEqual(['fd', 'nstype']);
    expect(call('__x64_sys_kill', 'int_arg')).toEqual([undefined]);
    expect(call('__x64_sys_symlinkat', 'int_arg', 'string_arg')).toEqual(['newdfd', 'newname']);
    expect(call('__x64_sys_kill', 'int_arg', 'int_arg', 'int_arg')).toEqual(
      Array(3).fill(undefined),
    );
  });

  it('reads a call from its tracepoint, an LSM hook by its own signature, user space not at all', () => {
    const args = [{ int_arg: 4 }, { int_arg: 914 }];
    expect(
      parameters('process_tracepoint', { subsys: 'syscalls', event: 'sys_enter_ptrace', args }),
    ).toEqual(['request', 'pid']);
    expect(
      parameters('process_tracepoint', { subsys: 'syscalls', event: 'sys_exit_ptrace', args }),
    ).toEqual([undefined, undefined]);
    expect(
      parameters('process_lsm', {
        function_name: 'mmap_file',
        args: [{ file_arg: { path: '/x' } }, { uint_arg: 1 }, { uint_arg: 5 }, { uint_arg: 2 }],
      }),
    ).toEqual(['file', 'reqprot', 'prot', 'flags']);
    expect(parameters('process_uprobe', { symbol: 'sys_ptrace', args })).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('names the error of a return value, and only there', () => {
    expect(texts('f', [{ int_arg: -13 }], { int_arg: -13 })).toEqual(['-13', '-13 (EACCES)']);
    expect(texts('f', [], { int_arg: -512 })).toEqual(['-512 (ERESTARTSYS)']);
    expect(texts('f', [], { long_arg: '-9223372036854775808' })).toEqual(['-9223372036854775808']);
    const { returned } = eventArguments(
      readEventLine({ process_uprobe: { symbol: 'f', return: { int_arg: -1 } } }),
    );
    expect(returned?.value).toEqual({ type: 'number', number: '-1' });
    expect(hasFailed({ kind: 'int_arg', value: { type: 'number', number: '-1' } })).toBe(true);
    expect(hasFailed({ kind: 'int_arg', value: { type: 'number', number: '0' } })).toBe(false);
  });
});

it('reads stacks: symbol and offset, module, or the address in hex', () => {
  expect(
    readStack([
      { address: '18446744071580178448', offset: '5', symbol: 'security_file_open' },
      { offset: '1182132', symbol: 'openat', module: '/lib/libc.so.6' },
      { address: '18446744071580178448' },
      'odd',
    ]),
  ).toEqual([
    { text: 'security_file_open+5' },
    { text: 'openat+1182132', module: '/lib/libc.so.6' },
    { text: '0xffffffff81145810' },
    { text: 'odd' },
  ]);
  expect(readStack(undefined)).toBeUndefined();
});
