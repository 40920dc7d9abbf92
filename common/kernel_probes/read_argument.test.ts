import { describe, expect, it } from 'vitest';
import { argumentText } from './argument_text';
import { readArgument, readArguments } from './read_argument';

const text = (argument: unknown): string => argumentText(readArgument(argument));

describe('every kind of argument as text', () => {
  it.each<[string, unknown, string]>([
    ['string', { string_arg: 'fs-xfs' }, 'fs-xfs'],
    ['int', { int_arg: -1 }, '-1'],
    ['uint', { uint_arg: 5 }, '5'],
    ['size, 64 bits exact', { size_arg: '18446744073709551615' }, '18446744073709551615'],
    ['long, 64 bits exact', { long_arg: '-9007199254740993' }, '-9007199254740993'],
    [
      'path with mode',
      { path_arg: { mount: '/b', path: '/b/key', permission: '-rw-------' } },
      '/b/key -rw-------',
    ],
    [
      'file',
      { file_arg: { path: '/etc/passwd', permission: '-rw-r--r--' } },
      '/etc/passwd -rw-r--r--',
    ],
    ['binprm', { linux_binprm_arg: { path: '/x.sh' } }, '/x.sh'],
    [
      'socket',
      {
        sock_arg: {
          family: 'AF_INET',
          type: 'SOCK_STREAM',
          protocol: 'IPPROTO_TCP',
          saddr: '10.0.0.5',
          sport: 43210,
          daddr: '1.1.1.1',
          dport: 443,
          cookie: '18446612134627563776',
          state: 'TCP_ESTABLISHED',
        },
      },
      'tcp 10.0.0.5:43210 → 1.1.1.1:443 ESTABLISHED',
    ],
    [
      'socket of IPv6 without ports',
      { sock_arg: { protocol: 'IPPROTO_UDP', saddr: 'fe80::1', daddr: '::1', dport: 53 } },
      'udp fe80::1 → [::1]:53',
    ],
    [
      'packet',
      { skb_arg: { saddr: '1.2.3.4', daddr: '5.6.7.8', protocol: 'IPPROTO_ICMP' } },
      'icmp 1.2.3.4 → 5.6.7.8',
    ],
    [
      'address',
      { sockaddr_arg: { family: 'AF_INET', addr: '10.96.0.10', port: 53 } },
      'inet 10.96.0.10:53',
    ],
    [
      'unix address',
      { sockaddrun_arg: { family: 'AF_UNIX', path: '/run/x.sock' } },
      'unix /run/x.sock',
    ],
    ['bytes that are text', { bytes_arg: btoa('GET / HTTP/1.1\r\n') }, 'GET / HTTP/1.1\r\n'],
    [
      'bytes that are none',
      { bytes_arg: btoa('\x7fELF\x02\x01\x01\x00') },
      '7f 45 4c 46 02 01 01 00',
    ],
    ['base64 that is none', { bytes_arg: '***' }, '***'],
    [
      'bytes that were cut',
      { truncated_bytes_arg: { bytes_arg: btoa('GET'), orig_size: '70000' } },
      'GET (3 of 70000 bytes)',
    ],
    ['capability', { capability_arg: { value: 34, name: 'CAP_SYSLOG' } }, 'CAP_SYSLOG'],
    ['capability 0 without a name', { capability_arg: {} }, 'capability 0'],
    [
      'credentials of old',
      { cred_arg: { permitted: ['CAP_CHOWN', 'DAC_OVERRIDE'], effective: [] } },
      'permitted: CAP_CHOWN, CAP_DAC_OVERRIDE · effective: none',
    ],
    ['mask: all', { kernel_cap_t_arg: '000001ffffffffff' }, 'capabilities: all 41'],
    ['mask: none', { cap_inheritable_arg: '0000000000000000' }, 'inheritable: none'],
    [
      'mask: the default of containers',
      { cap_effective_arg: '00000000a80425fb' },
      'effective: CAP_CHOWN, CAP_DAC_OVERRIDE, CAP_FOWNER, CAP_FSETID, CAP_KILL, CAP_SETGID and 8 more',
    ],
    ['mask that is none', { cap_permitted_arg: 'xyz' }, 'permitted: xyz'],
    [
      'credentials',
      {
        process_credentials_arg: {
          uid: 1000,
          gid: 0,
          euid: 0,
          egid: 0,
          suid: 0,
          sgid: 0,
          fsuid: 0,
          fsgid: 0,
          securebits: ['SecBitNoRoot'],
          caps: { permitted: ['CAP_CHOWN'] },
          user_ns: { level: 0, uid: 0, gid: 0, ns: { inum: 4026531837, is_host: true } },
        },
      },
      'uid 1000 · euid suid fsuid 0 · gid egid sgid fsgid 0 · permitted: CAP_CHOWN · SecBitNoRoot · host user namespace level 0 uid 0 gid 0',
    ],
    [
      'user namespace',
      { user_ns_arg: { level: 1, uid: 1000, gid: 1000, ns: { inum: 4026532871 } } },
      'user namespace 4026532871 level 1 uid 1000 gid 1000',
    ],
    [
      'user namespace of old',
      { user_namespace_arg: { level: 1, owner: 7, group: 8, ns: { inum: 12 } } },
      'user namespace 12 level 1 uid 7 gid 8',
    ],
    ['syscall x64', { syscall_id: { id: 101, abi: 'x64' } }, 'ptrace (x64 101)'],
    ['syscall arm64', { syscall_id: { id: 221, abi: 'arm64' } }, 'execve (arm64 221)'],
    ['syscall i386', { syscall_id: { id: 11, abi: 'i386' } }, 'execve (i386 11)'],
    ['syscall 0', { syscall_id: { abi: 'x64' } }, 'read (x64 0)'],
    ['syscall of another ABI', { syscall_id: { id: 5, abi: 'arm32' } }, '5 (arm32)'],
    ['error', { error_arg: { Message: 'failed: -EFAULT' } }, 'failed: -EFAULT'],
    [
      'module',
      { module_arg: { name: 'nf', tainted: ['TAINT_A', 'TAINT_B'] } },
      'nf · tainted TAINT_A, TAINT_B',
    ],
    ['device', { net_dev_arg: { name: 'eth0' } }, 'eth0'],
    ['BPF command', { bpf_cmd_arg: 'BPF_PROG_LOAD' }, 'BPF_PROG_LOAD'],
    [
      'BPF program',
      { bpf_prog_arg: { ProgType: 'BPF_PROG_TYPE_XDP', InsnCnt: 12, ProgName: 'drop' } },
      'drop · ProgType BPF_PROG_TYPE_XDP · InsnCnt 12',
    ],
    [
      'BPF map',
      { bpf_map_arg: { MapType: 'HASH', KeySize: 4, MapName: 'm' } },
      'm · MapType HASH · KeySize 4',
    ],
    [
      'perf event',
      { perf_event_arg: { KprobeFunc: 'commit_creds', Config: '6' } },
      'commit_creds · Config 6',
    ],
    [
      'nobody’s kind',
      { iovec_arg: { base: '1', segments: [{ i: 1 }] } },
      '{"base":"1","segments":[{"i":1}]}',
    ],
    ['nobody’s kind of text', { new_arg: 'x' }, 'x'],
    ['a known kind of another form', { file_arg: ['/x'] }, '["/x"]'],
    ['a number that is none', { int_arg: { low: 1 } }, '{"low":1}'],
    ['no value', { label: 'x' }, ''],
    ['nothing', {}, ''],
    ['no object', 'text', 'text'],
    ['a prototype’s name', { constructor: { a: 1 } }, '{"a":1}'],
  ])('%s', (_, argument, expected) => {
    expect(text(argument)).toBe(expected);
  });
});

it('keeps both of two kinds in one argument', () => {
  const argument = readArgument({ int_arg: 3, string_arg: 'x', label: 'fd' });
  expect(argument).toEqual({
    kind: 'int_arg',
    label: 'fd',
    value: { type: 'number', number: '3' },
    alsoHolds: [{ kind: 'string_arg', json: '"x"' }],
  });
  expect(argumentText(argument)).toBe('3 · string_arg "x"');
});

it('reads lists, one value that is no list, and none', () => {
  expect(readArguments([{ int_arg: 1 }, {}]).map(({ kind }) => kind)).toEqual(['int_arg', '']);
  expect(readArguments({ int_arg: 1 })).toHaveLength(1);
  expect(readArguments(undefined)).toEqual([]);
});
