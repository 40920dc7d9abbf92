import type { Ref } from 'react';
import { i18n } from '@kbn/i18n';
import { useOpenInvestigation } from './saved_investigation';

/** The browser's way to choose a file, behind a button of ours. */
export function FileInput({ input }: { input: Ref<HTMLInputElement> }) {
  const open = useOpenInvestigation();
  return (
    <input
      ref={input}
      type="file"
      accept="application/json,.json"
      hidden
      aria-label={i18n.translate('tetragonInvestigator.import.file', {
        defaultMessage: 'File of a saved investigation',
      })}
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
