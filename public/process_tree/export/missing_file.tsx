import { i18n } from '@kbn/i18n';
import { useRef } from 'react';
import { EmptyState } from '../../shell/states/empty_state';
import { toProcess } from '../../shell/address/link_to';
import { PageFrame } from '../../shell/page_frame';
import { useAddress } from '../../shell/address/use_address';
import { FileInput } from '../../saved_investigation/file_input';

/** The address means a file that this tab has not opened, or not any more. */
export function MissingFile({ execId }: { execId: string }) {
  const { go } = useAddress();
  const input = useRef<HTMLInputElement>(null);
  const title = i18n.translate('tetragonInvestigator.import.missing', {
    defaultMessage: 'The saved investigation has to be opened again',
  });
  return (
    <PageFrame title={title} breadcrumbs={[{ text: title }]}>
      <EmptyState
        title={title}
        actions={[
          {
            label: i18n.translate('tetragonInvestigator.import.choose', {
              defaultMessage: 'Choose the file',
            }),
            onClick: () => input.current?.click(),
            testSubject: 'chooseFile',
          },
          {
            label: i18n.translate('tetragonInvestigator.import.live', {
              defaultMessage: 'Look it up in Elasticsearch instead',
            }),
            onClick: () => go(toProcess(execId)),
            testSubject: 'openLive',
          },
        ]}
      >
        {i18n.translate('tetragonInvestigator.import.missingText', {
          defaultMessage:
            'Its file is kept in the tab that opened it and nowhere else. Choose it, or drop it on this page.',
        })}
        <FileInput input={input} />
      </EmptyState>
    </PageFrame>
  );
}
