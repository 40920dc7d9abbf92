import type { ProcessAnswer } from '../../../../common/api/process';
import { asInteger, asObject, asText, asTexts } from '../../../../common/documents/read_value';
import { settingOf } from '../../../events/recordable_messages';
import { fact, type FactGroup } from './fact';
import { messages } from './messages';

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
      fact(change, messages.privilegesChanged(), change, { isStriking: true, isMonospace: true }),
    ),
    ...fact('path', messages.file(), asText(file?.path), { isMonospace: true }),
    ...fact('inode', messages.inode(), asText(inode?.number)),
    ...fact(
      'links',
      messages.links(),
      links,
      links === 0
        ? {
            isStriking: true,
            note: messages.noLinks(),
          }
        : {},
    ),
    ...Object.entries(others).flatMap(([name, value]) =>
      fact(name, name, asText(value), { isMonospace: true }),
    ),
  ];
  return {
    id: 'binary',
    title: messages.binaryProperties(),
    facts,
    ...(facts.length === 0 && {
      missing: messages.binaryMissing({ setting: settingOf('credentials') }),
    }),
  };
}
