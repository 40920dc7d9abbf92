import { describe, expect, it } from 'vitest';
import { readProbeArgument } from './read_probe_argument';

describe('readProbeArgument', () => {
  it.each([
    [{ string_arg: '/tmp/x', label: 'name' }, 'string_arg', '/tmp/x', {}],
    [{ int_arg: 0 }, 'int_arg', '0', {}],
    [{ size_arg: '18446744073709551615' }, 'size_arg', '18446744073709551615', {}],
    [{ bytes_arg: 'aGk=' }, 'bytes_arg', 'hi', {}],
    [{ bytes_arg: '//4=' }, 'bytes_arg', 'ff fe', {}],
    [{ bytes_arg: 'not base64!' }, 'bytes_arg', 'not base64!', {}],
    [
      { truncated_bytes_arg: { bytes_arg: 'aGk=', orig_size: '9' } },
      'truncated_bytes_arg',
      'hi',
      { orig_size: '9' },
    ],
    [
      { file_arg: { path: '/etc/passwd', permission: '-rw-r--r--' } },
      'file_arg',
      '/etc/passwd',
      { permission: '-rw-r--r--' },
    ],
    [
      { sock_arg: { family: 'AF_INET', saddr: '10.0.0.1', sport: 443, daddr: '::1' } },
      'sock_arg',
      '10.0.0.1:443 → [::1]:0',
      { family: 'AF_INET' },
    ],
    [
      { sockaddr_arg: { family: 'AF_INET', addr: '1.2.3.4', port: 80 } },
      'sockaddr_arg',
      '1.2.3.4:80',
      { family: 'AF_INET' },
    ],
    [
      { capability_arg: { value: 34, name: 'CAP_SYSLOG' } },
      'capability_arg',
      'CAP_SYSLOG',
      { value: '34' },
    ],
    [{ error_arg: { Message: 'EFAULT' } }, 'error_arg', 'EFAULT', {}],
    [{ user_ns_arg: { level: 0, uid: 0 } }, 'user_ns_arg', '{"level":0,"uid":0}', {}],
    [{ quantum_arg: { spin: [1, 2] } }, 'quantum_arg', '{"spin":[1,2]}', {}],
    [{ file_arg: {} }, 'file_arg', '{}', {}],
  ])('reads %j', (argument, kind, text, rest) => {
    expect(readProbeArgument(argument)).toMatchObject({ kind, text, rest });
  });

  it('keeps the label, also of an absent value', () => {
    expect(readProbeArgument({ label: 'fd' })).toEqual({
      kind: '',
      label: 'fd',
      text: '',
      rest: {},
    });
  });

  it.each([[undefined], [null], [7], ['x'], [[]], [{}]])('does not throw on %j', (value) => {
    expect(typeof readProbeArgument(value).text).toBe('string');
  });
});
