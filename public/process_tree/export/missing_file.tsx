import { useRef } from 'react';
import { EmptyState } from '../../shell/states/empty_state';
import { toProcess } from '../../shell/address/link_to';
import { PageFrame } from '../../shell/page_frame';
import { useAddress } from '../../shell/address/use_address';
import { FileInput } from '../../saved_investigation/file_input';
import { messages } from './messages';

/** The address means a file that this tab has not opened, or not any more. */
export function MissingFile({ execId }: { execId: string }) {
  const { go } = useAddress();
  const input = useRef<HTMLInputElement>(null);
  const title = messages.missing();
  return (
    <PageFrame title={title} breadcrumbs={[{ text: title }]}>
      <EmptyState
        title={title}
        actions={[
          {
            label: messages.choose(),
            onClick: () => input.current?.click(),
            testSubject: 'chooseFile',
          },
          {
            label: messages.live(),
            onClick: () => go(toProcess({ execId })),
            testSubject: 'openLive',
          },
        ]}
      >
        {messages.missingText()}
        <FileInput input={input} />
      </EmptyState>
    </PageFrame>
  );
}
