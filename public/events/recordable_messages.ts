import {
  RECORDABLE_FACTS,
  type RecordableFact,
  type RecordableName,
} from '../../common/documents/recordable_facts';
import { compareReleases, OLDEST_RELEASE } from '../../common/documents/releases';
import { messages } from './messages';

/** What a fact's recording hangs on: a Helm value, a release of Tetragon, or both. */
export function settingOf(name: RecordableName): string {
  const { helm, since }: RecordableFact = RECORDABLE_FACTS[name];
  return [
    ...(helm ? [helm.name] : []),
    ...(compareReleases(since, OLDEST_RELEASE) > 0
      ? [messages.sinceRelease({ release: since })]
      : []),
  ].join(', ');
}

/** Says of a missing fact that nobody recorded it, and what would. */
export function notRecordedHere(name: RecordableName): string {
  return messages.notRecordedHere({ setting: settingOf(name) });
}
