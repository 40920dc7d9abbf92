import type { Ref } from 'react';
import { useOpenInvestigation } from './saved_investigation';
import { messages } from './messages';

/** The browser's way to choose a file, behind a button of ours. */
export function FileInput({ input }: { input: Ref<HTMLInputElement> }) {
  const open = useOpenInvestigation();
  return (
    <input
      ref={input}
      type="file"
      accept="application/json,.json"
      hidden
      aria-label={messages.file()}
      data-test-subj="investigationFile"
      onChange={({ target }) => {
        const file = target.files?.[0];
        // The same file can be chosen again.
        target.value = '';
        if (file) open(file);
      }}
    />
  );
}
