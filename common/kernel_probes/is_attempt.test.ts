import { expect, it } from 'vitest';
import { readEventLine } from '../documents/read_event';
import { isAttempt } from './is_attempt';

it.each<[string, string, object, boolean]>([
  ['process_kprobe', 'tcp_connect', {}, true],
  ['process_kprobe', '__x64_sys_openat', {}, true],
  ['process_kprobe', 'security_file_permission', {}, true],
  ['process_kprobe', 'security_file_permission', { return: { int_arg: 0 } }, false],
  ['process_kprobe', 'fd_install', {}, false],
  ['process_kprobe', 'tcp_close', {}, false],
  ['process_lsm', 'bprm_check_security', {}, true],
  ['process_tracepoint', 'syscalls/sys_enter_execve', {}, true],
  ['process_tracepoint', 'syscalls/sys_exit_execve', {}, false],
  ['process_uprobe', 'sys_open', {}, false],
])('%s of %s %j only tries: %s', (type, hook, rest, expected) => {
  const [first, second] = hook.split('/');
  const names =
    type === 'process_tracepoint'
      ? { subsys: first, event: second }
      : type === 'process_uprobe'
        ? { symbol: hook }
        : { function_name: hook };
  expect(isAttempt(readEventLine({ [type]: { ...names, ...rest } }))).toBe(expected);
});
