import type { ProcessAnswer } from '../../../../common/api/process';
import { endOfStage } from '../../../../common/tasks/stage_end';
import { initTreeOf, isInjectedEvent } from '../../../../common/documents/origin';
import { notRecordedHere } from '../../../events/recordable_messages';
import { fact, type Fact, type FactGroup } from './fact';
import { meaningOfFlag } from './flag_words';
import { messages } from './messages';

/** What ran, as whom, from when to when, and who started it. */
export function factsOfProcess(answer: ProcessAnswer): FactGroup {
  const { process, parent } = answer;
  return {
    id: 'process',
    title: messages.process(),
    facts: [
      ...factsOfCommand(process),
      ...fact('pid', 'PID', process?.pid),
      ...(process?.tid === process?.pid ? [] : fact('tid', 'TID', process?.tid)),
      ...factsOfUser(process),
      ...fact('start', messages.start(), process?.startTime, { isTime: true }),
      ...factsOfEnd(answer),
      ...factsOfParent(process?.parentExecId ?? parent?.execId, parent),
      ...factsOfFlags(process?.flags ?? []),
      ...factsOfInitTree(answer),
    ],
  };
}

function factsOfCommand(process: ProcessAnswer['process']): Fact[] {
  return [
    ...fact('binary', messages.detailsBinary(), process?.binary, {
      isMonospace: true,
      ...(process?.binary && { filter: { name: 'binary', value: process.binary } }),
    }),
    ...fact('arguments', messages.detailsArguments(), process?.arguments, {
      isMonospace: true,
      isSearchable: true,
      program: process?.binary,
    }),
    ...fact('cwd', messages.cwd(), process?.cwd, { isMonospace: true, isSearchable: true }),
  ];
}

function factsOfUser(process: ProcessAnswer['process']): Fact[] {
  const name = process?.userName;
  return [
    ...fact('user', messages.user(), process?.uid, {
      ...(name !== undefined && { note: name }),
      ...(process?.uid !== undefined && {
        filter: { name: 'user', value: String(process.uid) },
      }),
    }),
    ...fact(
      'loginUser',
      messages.loginUser(),
      process?.auid,
      process?.auid === undefined
        ? {}
        : { filter: { name: 'loginUser', value: String(process.auid) } },
    ),
  ];
}

/** An image that another one followed in its PID has no exit of its own. */
function factsOfEnd({ execId, exit, task }: ProcessAnswer): Fact[] {
  const end = endOfStage(task, execId);
  if (exit || !end) return factsOfExit(exit);
  if (end.kind === 'exit') return factsOfExit(task.exit);
  const { execId: next, binary, startTime } = end.next;
  return [
    ...fact('end', messages.end(), startTime, { isTime: true }),
    ...fact(
      'nextStage',
      end.kind === 'replaced' ? messages.replacedBy() : messages.nextExecuted(),
      binary ?? next,
      { isMonospace: true, execId: next },
    ),
  ];
}

function factsOfExit(exit: ProcessAnswer['exit']): Fact[] {
  return [
    ...fact('end', messages.end(), exit?.time, { isTime: true }),
    ...(exit && exit.signal === undefined ? factsOfCode(exit.code) : []),
    ...fact('signal', messages.detailsSignal(), exit?.signal, {
      isStriking: exit?.signal === 'SIGKILL',
    }),
  ];
}

function factsOfCode(code: number | undefined): Fact[] {
  const label = messages.detailsExitCode();
  return code === undefined
    ? fact('exitCode', label, messages.statusNotRecorded(), {
        note: messages.statusNotRecordedWhy(),
      })
    : fact('exitCode', label, code);
}

function factsOfParent(execId: string | undefined, parent: ProcessAnswer['parent']): Fact[] {
  return fact('parent', messages.detailsParent(), parent?.binary ?? execId, {
    isMonospace: true,
    ...(parent?.pid !== undefined && { note: `PID ${parent.pid}` }),
    ...(execId !== undefined && { execId }),
  });
}

function factsOfFlags(flags: readonly string[]): Fact[] {
  return flags.flatMap((flag) => {
    const note = meaningOfFlag(flag);
    const label = messages.flag();
    return fact(`flag-${flag}`, label, flag, { isMonospace: true, ...(note && { note }) });
  });
}

/** Only inside a container: the host's processes descend from no container's first process. */
function factsOfInitTree({ process, parent }: ProcessAnswer): Fact[] {
  if (process?.pod === undefined && process?.docker === undefined) return [];
  if (process.inInitTree === undefined) {
    return fact('inInitTree', messages.detailsInInitTree(), notRecordedHere('inInitTree'));
  }
  return fact(
    'inInitTree',
    messages.detailsInInitTree(),
    process.inInitTree,
    process.inInitTree ? {} : { note: noteOnInitTree(process, parent) },
  );
}

function noteOnInitTree(
  process: NonNullable<ProcessAnswer['process']>,
  parent: ProcessAnswer['parent'],
): string {
  if (isInjectedEvent({ process, ...(parent && { parent }) })) return messages.injectedRoot();
  const containerPid = process.pod?.container?.pid;
  return initTreeOf({ ...process, containerPid }) === 'unknown'
    ? messages.initTreeUnknown()
    : messages.outsideInitTree();
}
