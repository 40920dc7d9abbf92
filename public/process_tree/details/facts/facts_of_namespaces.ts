import type { ProcessAnswer } from '../../../../common/api/process';
import { hostNamespacesEntered } from '../../../../common/documents/privilege_changes';
import { notRecordedHere } from '../../../events/recordable_messages';
import { fact, type FactGroup } from './fact';
import { messages } from './messages';

/** Linux namespaces: which are the host's, and which differ from the parent's. */
export function factsOfNamespaces({ process, parent }: ProcessAnswer): FactGroup {
  const entered = new Set(process && parent ? hostNamespacesEntered(process, parent) : []);
  const facts = Object.entries(process?.namespaces ?? {}).flatMap(([name, { inum, isHost }]) => {
    const parents = parent?.namespaces?.[name];
    const differs = parents?.inum !== undefined && parents.inum !== inum;
    const isEntered = entered.has(name);
    const notes = [
      ...(isHost ? [messages.ofHost()] : []),
      ...(differs
        ? [messages.parentNamespace({ inum: String(parents.inum) })]
        : parents?.inum === undefined
          ? []
          : [messages.sameNamespace()]),
      ...(isEntered ? [messages.enteredHost()] : []),
    ];
    return fact(name, name, inum ?? (isHost ? '–' : undefined), {
      isMonospace: true,
      ...(notes.length > 0 && { note: notes.join(' · ') }),
      // What a container shares with the host, as all do with time and user, is its configuration.
      isStriking: isEntered,
    });
  });
  return {
    id: 'namespaces',
    title: messages.namespaces(),
    facts,
    ...(facts.length === 0 && {
      missing: notRecordedHere('namespaces'),
    }),
  };
}
