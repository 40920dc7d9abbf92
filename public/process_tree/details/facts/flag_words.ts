import { i18n } from '@kbn/i18n';

/**
 * What a word in a process's `flags` means (FlagStrings in Tetragon's pkg/reader/exec/exec.go);
 * `undefined` for one of another release, which is shown by its name alone.
 */
export function meaningOfFlag(flag: string): string | undefined {
  switch (flag) {
    case 'execve':
      return i18n.translate('tetragonInvestigator.flag.execve', {
        defaultMessage: 'seen at an execve system call',
      });
    case 'clone':
      return i18n.translate('tetragonInvestigator.flag.clone', {
        defaultMessage: 'executed after a fork, so with a PID of its own',
      });
    case 'procFS':
      return i18n.translate('tetragonInvestigator.flag.procFS', {
        defaultMessage: 'already running when Tetragon started, read from /proc',
      });
    case 'rootcwd':
      return i18n.translate('tetragonInvestigator.flag.rootcwd', {
        defaultMessage: 'the working directory is /',
      });
    case 'nocwd':
    case 'errorCWD':
    case 'errorPathResolutionCwd':
      return i18n.translate('tetragonInvestigator.flag.noCwd', {
        defaultMessage: 'the working directory could not be read',
      });
    case 'truncArgs':
      return i18n.translate('tetragonInvestigator.flag.truncArgs', {
        defaultMessage: 'Tetragon cut the arguments',
      });
    case 'dataArgs':
    case 'dataFilename':
      return i18n.translate('tetragonInvestigator.flag.data', {
        defaultMessage: 'long text, complete',
      });
    case 'errorArgs':
    case 'errorFilename':
    case 'errorEnvs':
      return i18n.translate('tetragonInvestigator.flag.error', {
        defaultMessage: 'could not be read in the kernel',
      });
    case 'miss':
      return i18n.translate('tetragonInvestigator.flag.miss', {
        defaultMessage: 'the parent was not in Tetragon’s cache',
      });
    case 'inInitTree':
      return i18n.translate('tetragonInvestigator.flag.inInitTree', {
        defaultMessage: 'a descendant of the container’s first process',
      });
    case 'unknown':
      return i18n.translate('tetragonInvestigator.flag.unknown', {
        defaultMessage: 'the process was not in Tetragon’s cache',
      });
    default:
      return flag.startsWith('errorCgroup')
        ? i18n.translate('tetragonInvestigator.flag.errorCgroup', {
            defaultMessage: 'the cgroup was not found, so pod and container may be missing',
          })
        : undefined;
  }
}
