import { namesByNumber } from './numbered_names';

/** Signals of x86 and arm64 (asm-generic/signal.h of Linux 6.1). */
const NAMES = namesByNumber([
  [
    1,
    'SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM SIGTERM SIGSTKFLT SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPWR SIGSYS',
  ],
]);

const FIRST_REAL_TIME = 32;
const LAST_REAL_TIME = 64;

/** `9` → `SIGKILL`, `34` → `SIGRTMIN+2`; 0 asks only whether the process is there. */
export function signalName(number: number): string | undefined {
  if (number >= FIRST_REAL_TIME && number <= LAST_REAL_TIME) {
    return number === FIRST_REAL_TIME ? 'SIGRTMIN' : `SIGRTMIN+${number - FIRST_REAL_TIME}`;
  }
  return NAMES.get(number);
}
