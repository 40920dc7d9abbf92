import { useRef } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FileInput } from './file_input';

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
        {i18n.translate('tetragonInvestigator.import.open', {
          defaultMessage: 'Open saved investigation',
        })}
      </EuiButtonEmpty>
      <FileInput input={input} />
    </>
  );
}
