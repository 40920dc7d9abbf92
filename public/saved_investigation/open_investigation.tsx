import { useRef } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { FileInput } from './file_input';
import { messages } from './messages';

/** Opens a saved investigation; the file may also be dropped anywhere on the page. */
export function OpenInvestigation() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <EuiButtonEmpty
        size="xs"
        color="text"
        iconType="folderOpen"
        onClick={() => input.current?.click()}
        data-test-subj="openInvestigation"
      >
        {messages.open()}
      </EuiButtonEmpty>
      <FileInput input={input} />
    </>
  );
}
