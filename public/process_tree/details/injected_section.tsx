import { EuiButtonEmpty, EuiCodeBlock } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProcessAnswer } from '../../../common/api/process';
import { CopyButton } from '../../export/copy_button';
import { auditQuery } from './audit_query';
import { Section, SectionNote } from './section';
import { messages } from './messages';

/** Somebody came into the container here, or above: who, the Kubernetes audit log may know. */
export function InjectedSection({
  answer,
  root,
  onSelect,
}: {
  answer: ProcessAnswer;
  /** exec_id of the first process that is not of the container's own tree. */
  root: string;
  onSelect: (execId: string) => void;
}) {
  return (
    <Section id="injected" title={messages.title()}>
      {root === answer.execId ? (
        <AuditQuery answer={answer} />
      ) : (
        <SectionNote>
          {messages.below()}{' '}
          <EuiButtonEmpty
            size="xs"
            flush="both"
            onClick={() => onSelect(root)}
            data-test-subj="goToInjectedRoot"
          >
            {messages.goToRoot()}
          </EuiButtonEmpty>
        </SectionNote>
      )}
    </Section>
  );
}

function AuditQuery({ answer: { process } }: { answer: ProcessAnswer }) {
  const query = auditQuery(process?.pod, process?.startTime);
  if (query === undefined) {
    return <SectionNote>{messages.withoutPod()}</SectionNote>;
  }
  return (
    <>
      <SectionNote>{messages.explanation()}</SectionNote>
      <div
        css={css`
          display: flex;
          justify-content: flex-end;
        `}
      >
        <CopyButton text={query} label={messages.copy()} testSubject="copyAuditQuery" />
      </div>
      <EuiCodeBlock
        fontSize="s"
        paddingSize="s"
        whiteSpace="pre-wrap"
        data-test-subj="auditQuery"
        css={css`
          overflow-wrap: anywhere;
        `}
      >
        {query}
      </EuiCodeBlock>
    </>
  );
}
