import { meaningOfAction, shortAction } from '../../../common/documents/actions';
import { explainMeaning, toneOfMeaning } from '../event_meaning';
import { meaningWord } from '../meaning_word';
import { ToneBadge } from '../tone_badge';
import { shownText } from '../../text/shown_text';

/** What an action did to the process, in a word; Tetragon's own name for it is in the tooltip. */
export function ActionBadge({ action }: { action: string }) {
  const meaning = meaningOfAction(action);
  const own = shownText(shortAction(action), 60);
  const isPlainPost = meaning !== 'observed' || own === 'post';
  return (
    <ToneBadge
      tone={toneOfMeaning(meaning)}
      title={`${shownText(action, 100)}: ${explainMeaning(meaning)}`}
      data-test-subj={`actionBadge-${meaning}`}
    >
      {isPlainPost ? meaningWord(meaning) : own}
    </ToneBadge>
  );
}
