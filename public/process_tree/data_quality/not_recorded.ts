import type { Recorded } from '../../../common/api/process_tree';
import type { RecordableName } from '../../../common/documents/recordable_facts';
import { settingOf } from '../../events/recordable_messages';
import { messages } from './messages';

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

function badgeFacts(): BadgeFact[] {
  return [
    {
      facts: ['credentials', 'capabilities'],
      text: messages.credentials(),
    },
    {
      facts: ['credentials', 'capabilities'],
      text: messages.binaryProperties(),
    },
    {
      facts: ['namespaces'],
      text: messages.namespaces(),
    },
    {
      facts: ['inInitTree'],
      text: messages.inInitTree(),
    },
  ];
}
