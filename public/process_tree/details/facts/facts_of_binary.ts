import { i18n } from '@kbn/i18n';
import type { ProcessAnswer } from '../../../../common/api/process';
import { asInteger, asObject, asText, asTexts } from '../../../../common/documents/read_value';
import { fact, type FactGroup } from './fact';

/** What is special about the file that was executed: setuid, raised privileges, no file at all. */
export function factsOfBinary({ process }: ProcessAnswer): FactGroup {
  const properties = process?.binaryProperties ?? {};
  const { setuid, setgid, privileges_changed: privileges, file: fileValue, ...others } = properties;
  const file = asObject(fileValue);
  const inode = asObject(file?.inode);
  const links = asInteger(inode?.links);
  const facts = [
    ...fact('setuid', 'setuid', asText(setuid), { isStriking: true }),
    ...fact('setgid', 'setgid', asText(setgid), { isStriking: true }),
    ...asTexts(privileges).flatMap((change) =>
      fact(
        change,
        i18n.translate('tetragonInvestigator.details.privilegesChanged', {
          defaultMessage: 'Privileges changed',
        }),
        change,
        { isStriking: true, isMonospace: true },
      ),
    ),
    ...fact(
      'path',
      i18n.translate('tetragonInvestigator.details.file', { defaultMessage: 'File' }),
      asText(file?.path),
      { isMonospace: true },
    ),
    ...fact(
      'inode',
      i18n.translate('tetragonInvestigator.details.inode', { defaultMessage: 'Inode' }),
      asText(inode?.number),
    ),
    ...fact(
      'links',
      i18n.translate('tetragonInvestigator.details.links', { defaultMessage: 'Links' }),
      links,
      links === 0
        ? {
            isStriking: true,
            note: i18n.translate('tetragonInvestigator.details.noLinks', {
              defaultMessage: 'no name in any directory: the binary is in memory only, or deleted',
            }),
          }
        : {},
    ),
    ...Object.entries(others).flatMap(([name, value]) =>
      fact(name, name, asText(value), { isMonospace: true }),
    ),
  ];
  return {
    id: 'binary',
    title: i18n.translate('tetragonInvestigator.details.binaryProperties', {
      defaultMessage: 'Binary properties',
    }),
    facts,
    ...(facts.length === 0 && {
      missing: i18n.translate('tetragonInvestigator.details.binaryMissing', {
        defaultMessage:
          'Nothing recorded: either there is nothing special about the file, or Tetragon was not asked (tetragon.enableProcessCred).',
      }),
    }),
  };
}
