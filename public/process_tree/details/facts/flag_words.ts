import { messages } from './messages';
import { lookUp } from '../../../text/look_up';

const MEANING_OF_FLAG: Readonly<Record<string, () => string>> = {
  execve: messages.execve,
  clone: messages.clone,
  procFS: messages.procFS,
  rootcwd: messages.rootcwd,
  nocwd: messages.noCwd,
  errorCWD: messages.noCwd,
  errorPathResolutionCwd: messages.noCwd,
  truncArgs: messages.truncArgs,
  dataArgs: messages.data,
  dataFilename: messages.data,
  errorArgs: messages.error,
  errorFilename: messages.error,
  errorEnvs: messages.error,
  miss: messages.miss,
  inInitTree: messages.flagInInitTree,
  unknown: messages.unknown,
};

/**
 * What a word in a process's `flags` means (FlagStrings in Tetragon's pkg/reader/exec/exec.go);
 * `undefined` for one of another release, which is shown by its name alone.
 */
export function meaningOfFlag(flag: string): string | undefined {
  const meaning = flag.startsWith('errorCgroup')
    ? messages.errorCgroup
    : lookUp(MEANING_OF_FLAG, flag);
  return meaning?.();
}
