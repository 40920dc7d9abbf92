import type { TetragonEvent } from '../documents/tetragon_event';

/**
 * Hooks that fire before the kernel has decided: entries of system calls, security hooks, and the
 * functions that begin a TCP connection (net/ipv4/tcp_output.c: tcp_connect sends the first SYN).
 */
const AT_THE_ATTEMPT =
  /^(?:(?:__(?:x64|ia32|arm64|se|do)_)?sys_|syscalls\/sys_enter_|security_|tcp_connect$|tcp_v[46]_connect$|ip[46]_datagram_connect$)/;

/**
 * True for an event that says that something was tried, and not whether it happened: its hook fires at
 * the attempt, and its policy reads no return value.
 */
export function isAttempt({ type, function: hook = '', body }: TetragonEvent): boolean {
  if (body.return !== undefined) return false;
  if (type === 'process_lsm') return true;
  return (type === 'process_kprobe' || type === 'process_tracepoint') && AT_THE_ATTEMPT.test(hook);
}
