import { i18n } from '@kbn/i18n';
import type { Recorded } from '../../../common/api/process_tree';

interface BadgeFact {
  fact: keyof Recorded;
  /** What its badges show. */
  text: string;
  /** What records it. */
  setting: string;
}

/** What badges cannot show here: without it no badge would read as "no". */
export function notRecorded(recorded: Recorded): BadgeFact[] {
  return badgeFacts().filter(({ fact }) => !recorded[fact]);
}

function badgeFacts(): BadgeFact[] {
  return [
    {
      fact: 'credentials',
      text: i18n.translate('tetragonInvestigator.notRecorded.credentials', {
        defaultMessage: 'capabilities gained',
      }),
      setting: 'tetragon.enableProcessCred',
    },
    {
      fact: 'binaryProperties',
      text: i18n.translate('tetragonInvestigator.notRecorded.binaryProperties', {
        defaultMessage: 'setuid, file capabilities and memfd binaries',
      }),
      setting: 'tetragon.enableProcessCred',
    },
    {
      fact: 'namespaces',
      text: i18n.translate('tetragonInvestigator.notRecorded.namespaces', {
        defaultMessage: 'host namespaces entered',
      }),
      setting: 'tetragon.enableProcessNs',
    },
    {
      fact: 'inInitTree',
      text: i18n.translate('tetragonInvestigator.notRecorded.inInitTree', {
        defaultMessage: 'injected processes',
      }),
      setting: 'Tetragon 1.3',
    },
  ];
}
