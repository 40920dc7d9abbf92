import { i18n } from '@kbn/i18n';
import type { ProcessAnswer } from '../../../../common/api/process';
import { hostNamespacesEntered } from '../../../../common/documents/privilege_changes';
import { fact, type FactGroup } from './fact';

/** Linux namespaces: which are the host's, and which differ from the parent's. */
export function factsOfNamespaces({ process, parent }: ProcessAnswer): FactGroup {
  const entered = new Set(process && parent ? hostNamespacesEntered(process, parent) : []);
  const isInContainer = process?.docker !== undefined || process?.pod !== undefined;
  const facts = Object.entries(process?.namespaces ?? {}).flatMap(([name, { inum, isHost }]) => {
    const parents = parent?.namespaces?.[name];
    const differs = parents?.inum !== undefined && parents.inum !== inum;
    const isEntered = entered.has(name);
    const notes = [
      ...(isHost
        ? [i18n.translate('tetragonInvestigator.details.ofHost', { defaultMessage: 'the host’s' })]
        : []),
      ...(differs
        ? [
            i18n.translate('tetragonInvestigator.details.parentNamespace', {
              defaultMessage: 'parent’s: {inum}',
              values: { inum: String(parents.inum) },
            }),
          ]
        : parents?.inum === undefined
          ? []
          : [
              i18n.translate('tetragonInvestigator.details.sameNamespace', {
                defaultMessage: 'as its parent',
              }),
            ]),
      ...(isEntered
        ? [
            i18n.translate('tetragonInvestigator.details.enteredHost', {
              defaultMessage: 'entered from the container',
            }),
          ]
        : []),
    ];
    return fact(name, name, inum ?? (isHost ? '–' : undefined), {
      isMonospace: true,
      ...(notes.length > 0 && { note: notes.join(' · ') }),
      // Within a container the host's mount or PID namespace is what an escape looks like; time and
      // user are the host's nearly everywhere.
      isStriking: isEntered || (isInContainer && isHost && (name === 'mnt' || name === 'pid')),
    });
  });
  return {
    id: 'namespaces',
    title: i18n.translate('tetragonInvestigator.details.namespaces', {
      defaultMessage: 'Namespaces',
    }),
    facts,
    ...(facts.length === 0 && {
      missing: i18n.translate('tetragonInvestigator.details.namespacesMissing', {
        defaultMessage: 'Not recorded here (tetragon.enableProcessNs).',
      }),
    }),
  };
}
