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
      ['/lib/c.so', '5 (PROT_READ|PROT_EXEC)', '0 (PROT_NONE)'],
    ],
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

  it('names the error of a return value, and only there', () => {
    expect(texts('f', [{ int_arg: -13 }], { int_arg: -13 })).toEqual(['-13', '-13 (EACCES)']);
    expect(texts('f', [], { int_arg: -512 })).toEqual(['-512 (ERESTARTSYS)']);
    expect(texts('f', [], { long_arg: '-9223372036854775808' })).toEqual(['-9223372036854775808']);
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
