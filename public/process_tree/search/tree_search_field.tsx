import { useCallback, useEffect, useRef, useState } from 'react';
import { EuiFieldSearch } from '@elastic/eui';
import { css } from '@emotion/react';
import type { Steps } from './stepper';
import { messages } from './messages';

/** Milliseconds without a key after which the text is looked for. */
const REST_MS = 250;

/** Where to type what is looked for in the tree; Enter and Shift+Enter step through what was found. */
export function TreeSearch({
  find,
  steps,
  onFind,
  onMove,
}: {
  find: string;
  steps: Steps | undefined;
  onFind: (text: string) => void;
  onMove: (position: number) => void;
}) {
  const [text, setText] = useState(find);
  const [known, setKnown] = useState({ find, sent: find });
  if (find !== known.find) {
    setKnown({ find, sent: find });
    // A change from elsewhere (the stop button, the back button) shows in the field.
    if (find !== known.sent) setText(find);
  }
  const search = useCallback(() => {
    setKnown({ find, sent: text });
    onFind(text);
  }, [find, text, onFind]);
  useEffect(() => {
    if (text === find) return undefined;
    const timer = window.setTimeout(search, REST_MS);
    return () => window.clearTimeout(timer);
  }, [text, find, search]);
  const awaitedRef = useAwaitedMatch(find, steps, onMove);
  const label = messages.search();
  return (
    <div
      css={css`
        flex: 0 1 200px;
        min-width: 120px;
      `}
    >
      <EuiFieldSearch
        compressed
        fullWidth
        value={text}
        placeholder={label}
        aria-label={label}
        title={messages.searchTitle()}
        spellCheck={false}
        autoComplete="off"
        data-test-subj="treeSearch"
        onChange={({ target }) => {
          awaitedRef.current = undefined;
          setText(target.value);
        }}
        onKeyDown={({ key, shiftKey }) => {
          if (key !== 'Enter') return;
          if (text === find && steps && !steps.isSearching) {
            if (steps.execIds.length > 0) onMove(stepFrom(steps, shiftKey ? -1 : 1));
            return;
          }
          awaitedRef.current = text;
          if (text !== find) search();
        }}
      />
    </div>
  );
}

/** Holds the text whose first match is gone to as soon as the search for it has ended. */
function useAwaitedMatch(
  find: string,
  steps: Steps | undefined,
  onMove: (position: number) => void,
) {
  const awaited = useRef<string>();
  useEffect(() => {
    if (awaited.current !== find || !steps || steps.isSearching) return;
    awaited.current = undefined;
    if (steps.execIds.length > 0) onMove(Math.max(steps.position, 0));
  }, [find, steps, onMove]);
  return awaited;
}

/** The match after or before the current one, round the ends. */
function stepFrom({ execIds: { length }, position }: Steps, by: 1 | -1): number {
  if (position < 0) return by > 0 ? 0 : length - 1;
  return (position + by + length) % length;
}
