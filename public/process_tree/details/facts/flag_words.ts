import { messages } from './messages';

/**
 * What a word in a process's `flags` means (FlagStrings in Tetragon's pkg/reader/exec/exec.go);
 * `undefined` for one of another release, which is shown by its name alone.
 */
export function meaningOfFlag(flag: string): string | undefined {
  switch (flag) {
    case 'execve':
      return messages.execve();
    case 'clone':
      return messages.clone();
    case 'procFS':
      return messages.procFS();
    case 'rootcwd':
      return messages.rootcwd();
    case 'nocwd':
    case 'errorCWD':
    case 'errorPathResolutionCwd':
      return messages.noCwd();
    case 'truncArgs':
      return messages.truncArgs();
    case 'dataArgs':
    case 'dataFilename':
      return messages.data();
    case 'errorArgs':
    case 'errorFilename':
    case 'errorEnvs':
      return messages.error();
    case 'miss':
      return messages.miss();
    case 'inInitTree':
      return messages.flagInInitTree();
    case 'unknown':
      return messages.unknown();
    default:
      return flag.startsWith('errorCgroup') ? messages.errorCgroup() : undefined;
  }
}
