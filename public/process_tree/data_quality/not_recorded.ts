import { i18n } from '@kbn/i18n';
import type { Recorded } from '../../../common/api/process_tree';
import {
  RECORDABLE_FACTS,
  type RecordableFact,
  type RecordableName,
} from '../../../common/documents/recordable_facts';

interface BadgeFact {
  /** Any of them shows that it is recorded. */
  facts: readonly [RecordableName, ...RecordableName[]];
  /** What its badges show. */
  text: string;
}

/** What badges cannot show here, and what records it: without it no badge would read as "no". */
export function notRecorded(recorded: Recorded): { text: string; setting: string }[] {
  return badgeFacts()
    .filter(({ facts }) => !facts.some((name) => recorded[name]))
    .map(({ facts: [name], text }) => ({ text, setting: settingOf(name) }));
}

function settingOf(name: RecordableName): string {
  const fact: RecordableFact = RECORDABLE_FACTS[name];
  return fact.helm?.name ?? `Tetragon ${fact.since}`;
}

function badgeFacts(): BadgeFact[] {
  return [
    {
      facts: ['credentials', 'capabilities'],
      text: i18n.translate('tetragonInvestigator.notRecorded.credentials', {
        defaultMessage: 'capabilities gained',
      }),
    },
    {
      facts: ['credentials', 'capabilities'],
      text: i18n.translate('tetragonInvestigator.notRecorded.binaryProperties', {
        defaultMessage: 'setuid, file capabilities and memfd binaries',
      }),
    },
    {
      facts: ['namespaces'],
      text: i18n.translate('tetragonInvestigator.notRecorded.namespaces', {
        defaultMessage: 'host namespaces entered',
      }),
    },
    {
      facts: ['inInitTree'],
      text: i18n.translate('tetragonInvestigator.notRecorded.inInitTree', {
        defaultMessage: 'injected processes',
      }),
    },
  ];
}
