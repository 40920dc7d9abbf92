import { i18n } from '@kbn/i18n';
import type { ProcessAnswer } from '../../../../common/api/process';
import { fact, type Fact, type FactGroup } from './fact';
import { meaningOfFlag } from './flag_words';

/** What ran, as whom, from when to when, and who started it. */
export function factsOfProcess({ process, parent, exit }: ProcessAnswer): FactGroup {
  return {
    id: 'process',
    title: i18n.translate('tetragonInvestigator.details.process', { defaultMessage: 'Process' }),
    facts: [
      ...factsOfCommand(process),
      ...fact('pid', 'PID', process?.pid),
      ...(process?.tid === process?.pid ? [] : fact('tid', 'TID', process?.tid)),
      ...factsOfUser(process),
      ...fact(
        'start',
        i18n.translate('tetragonInvestigator.details.start', { defaultMessage: 'Start' }),
        process?.startTime,
        { isTime: true },
      ),
      ...factsOfExit(exit),
      ...factsOfParent(process?.parentExecId ?? parent?.execId, parent),
      ...factsOfFlags(process?.flags ?? []),
      ...factsOfInitTree(process),
    ],
  };
}

function factsOfCommand(process: ProcessAnswer['process']): Fact[] {
  return [
    ...fact(
      'binary',
      i18n.translate('tetragonInvestigator.details.binary', { defaultMessage: 'Binary' }),
      process?.binary,
      {
        isMonospace: true,
        ...(process?.binary && { filter: { name: 'binary', value: process.binary } }),
      },
    ),
    ...fact(
      'arguments',
      i18n.translate('tetragonInvestigator.details.arguments', { defaultMessage: 'Arguments' }),
      process?.arguments,
      { isMonospace: true, isSearchable: true },
    ),
    ...fact(
      'cwd',
      i18n.translate('tetragonInvestigator.details.cwd', { defaultMessage: 'Working directory' }),
      process?.cwd,
      { isMonospace: true, isSearchable: true },
    ),
  ];
}

function factsOfUser(process: ProcessAnswer['process']): Fact[] {
  const name = process?.userName;
  return [
    ...fact(
      'user',
      i18n.translate('tetragonInvestigator.details.user', { defaultMessage: 'User (uid)' }),
      process?.uid,
      {
        ...(name !== undefined && { note: name }),
        ...(process?.uid !== undefined && {
          filter: { name: 'user', value: String(process.uid) },
        }),
      },
    ),
    ...fact(
      'loginUser',
      i18n.translate('tetragonInvestigator.details.loginUser', {
        defaultMessage: 'Login user (auid)',
      }),
      process?.auid,
      process?.auid === undefined
        ? {}
        : { filter: { name: 'loginUser', value: String(process.auid) } },
    ),
  ];
}

function factsOfExit(exit: ProcessAnswer['exit']): Fact[] {
  return [
    ...fact(
      'end',
      i18n.translate('tetragonInvestigator.details.end', { defaultMessage: 'End' }),
      exit?.time,
      { isTime: true },
    ),
    ...fact(
      'exitCode',
      i18n.translate('tetragonInvestigator.details.exitCode', { defaultMessage: 'Exit code' }),
      exit?.signal === undefined ? exit?.code : undefined,
    ),
    ...fact(
      'signal',
      i18n.translate('tetragonInvestigator.details.signal', { defaultMessage: 'Signal' }),
      exit?.signal,
      { isStriking: exit?.signal === 'SIGKILL' },
    ),
  ];
}

function factsOfParent(execId: string | undefined, parent: ProcessAnswer['parent']): Fact[] {
  return fact(
    'parent',
    i18n.translate('tetragonInvestigator.details.parent', { defaultMessage: 'Parent' }),
    parent?.binary ?? execId,
    {
      isMonospace: true,
      ...(parent?.pid !== undefined && { note: `PID ${parent.pid}` }),
      ...(execId !== undefined && { execId }),
    },
  );
}

function factsOfFlags(flags: readonly string[]): Fact[] {
  return flags.flatMap((flag) => {
    const note = meaningOfFlag(flag);
    const label = i18n.translate('tetragonInvestigator.details.flag', { defaultMessage: 'Flag' });
    return fact(`flag-${flag}`, label, flag, { isMonospace: true, ...(note && { note }) });
  });
}

/** Only inside a container: the host's processes descend from no container's first process. */
function factsOfInitTree(process: ProcessAnswer['process']): Fact[] {
  if (process?.pod === undefined && process?.docker === undefined) return [];
  if (process.inInitTree === undefined) {
    return fact(
      'inInitTree',
      i18n.translate('tetragonInvestigator.details.inInitTree', { defaultMessage: 'In init tree' }),
      i18n.translate('tetragonInvestigator.details.inInitTreeMissing', {
        defaultMessage: 'not recorded here (Tetragon 1.3 and later)',
      }),
    );
  }
  return fact(
    'inInitTree',
    i18n.translate('tetragonInvestigator.details.inInitTree', { defaultMessage: 'In init tree' }),
    process.inInitTree,
    process.inInitTree === false
      ? {
          isStriking: true,
          note: i18n.translate('tetragonInvestigator.details.notInInitTree', {
            defaultMessage:
              'Not a descendant of the container’s first process: started by kubectl exec, nsenter, an exec probe or a lifecycle hook, or the pod uses hostPID or shareProcessNamespace.',
          }),
        }
      : {},
  );
}
