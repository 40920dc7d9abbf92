const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 12;

/** A word that no event held before: letters and digits only, as it stands in a command line. */
export function newLiveToken(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(LENGTH));
  return `tetragon-test-${Array.from(numbers, (number) => ALPHABET[number % ALPHABET.length]).join('')}`;
}

/** What the test is run with, as the reader's cluster names it. */
export interface LiveTarget {
  namespace: string;
  pod: string;
}

const NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;

/** A name of Kubernetes, or the placeholder where there is none yet. */
function nameOr(text: string, placeholder: string): string {
  return NAME.test(text.trim()) ? text.trim() : placeholder;
}

/**
 * A shell that starts one child and prints the token. The child is a process of its own (`echo` would
 * be the shell's), and the shell waits for it, so that start, child and end all become events.
 */
export function liveCommand(token: string, { namespace, pod }: LiveTarget): string {
  return `kubectl exec -n ${nameOr(namespace, 'NAMESPACE')} ${nameOr(pod, 'POD')} -- /bin/sh -c 'echo ${token}; sleep 1; exit 0'`;
}
