import { describe, expect, it } from 'vitest';
import { errnoName } from './errno_names';
import { flagNames, openFlagNames, NAMESPACE_FLAGS } from './flag_bits';
import { octalMode, strikingPermission } from './permission_mode';
import { hexOfBytes, textOfBytes } from './read_bytes';
import { signalName } from './signal_names';
import { syscallName } from './syscall_names';

describe('numbers by name', () => {
  it('errors, signals and calls', () => {
    expect([-1, -13, -110, -133, 0, 5].map(errnoName)).toEqual([
      'EPERM',
      'EACCES',
      'ETIMEDOUT',
      'EHWPOISON',
      undefined,
      undefined,
    ]);
    expect([9, 31, 32, 34, 64, 65, 0].map(signalName)).toEqual([
      'SIGKILL',
      'SIGSYS',
      'SIGRTMIN',
      'SIGRTMIN+2',
      'SIGRTMIN+32',
      undefined,
      undefined,
    ]);
    expect([syscallName(59, 'x64'), syscallName(435, 'arm64'), syscallName(260, 'arm64')]).toEqual([
      'execve',
      'clone3',
      'wait4',
    ]);
    expect(syscallName(59, 'constructor')).toBeUndefined();
    expect(syscallName(9_999, 'x64')).toBeUndefined();
  });

  it('flags: combined names first, unknown bits as hex', () => {
    expect(openFlagNames(0o20200000 | 2, 'x64')).toBe('O_RDWR|O_TMPFILE');
    expect(openFlagNames(0o20040000 | 2, 'arm64')).toBe('O_RDWR|O_TMPFILE');
    expect(openFlagNames(0o40000, 'arm64')).toBe('O_RDONLY|O_DIRECTORY');
    expect(openFlagNames(0o40000)).toBe('O_RDONLY|0x4000');
    expect(openFlagNames(0o4010000)).toBe('O_RDONLY|O_SYNC');
    expect(openFlagNames(-1)).toBeUndefined();
    expect(flagNames(0x40000001, NAMESPACE_FLAGS)).toBe('CLONE_NEWNET|0x1');
    expect(flagNames(0x80000000, NAMESPACE_FLAGS)).toBe('0x80000000');
    expect(flagNames(0, NAMESPACE_FLAGS)).toBeUndefined();
  });

  it('permissions as octal, and what strikes about them', () => {
    expect(['-rw-r--r--', '-rwsr-xr-x', 'u-rwxr-xr-x', 'drwxrwxrwt', 'odd'].map(octalMode)).toEqual(
      ['0644', '4755', '4755', '1777', undefined],
    );
    expect(strikingPermission('-rwsr-xr-x')).toEqual(['setuid']);
    expect(strikingPermission('-rw-rw-rw-')).toEqual(['world-writable']);
    expect(strikingPermission('drwxrwxrwt')).toEqual([]);
    expect(strikingPermission('lrwxrwxrwx')).toEqual([]);
  });
});

describe('bytes', () => {
  const bytes = (...list: number[]) => Uint8Array.from(list);
  it('are text where they are, also with a character cut at the end or a closing zero', () => {
    expect(textOfBytes(bytes(0x68, 0x69, 0))).toBe('hi');
    expect(textOfBytes(bytes(0x68, 0x69, 0xe2, 0x82))).toBe('hi');
    expect(textOfBytes(bytes(0xe2, 0x82, 0xac))).toBe('€');
    expect(textOfBytes(bytes(0x68, 0xff, 0x69))).toBeUndefined();
    expect(textOfBytes(bytes(1, 2, 3, 4))).toBeUndefined();
    expect(textOfBytes(bytes())).toBe('');
  });
  it('are hex else', () => {
    expect(hexOfBytes(bytes(0x7f, 0x45))).toBe('7f 45');
    expect(hexOfBytes(bytes(1, 2, 3), 2)).toBe('01 02 …');
  });
});
