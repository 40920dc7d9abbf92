import { EuiButtonEmpty, EuiCodeBlock, EuiCopy } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { ProcessAnswer } from '../../../common/api/process';
import { escapeHidden } from '../../events/raw/raw_text';
import { auditQuery } from './audit_query';
import { Section, SectionNote } from './section';

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
    <Section
      id="injected"
      title={i18n.translate('tetragonInvestigator.injected.title', {
        defaultMessage: 'Who came in',
      })}
    >
      {root === answer.execId ? (
        <AuditQuery answer={answer} />
      ) : (
        <SectionNote>
          {i18n.translate('tetragonInvestigator.injected.below', {
            defaultMessage: 'It runs below the process by which somebody came into the container.',
          })}{' '}
          <EuiButtonEmpty
            size="xs"
            flush="both"
            onClick={() => onSelect(root)}
            data-test-subj="goToInjectedRoot"
          >
            {i18n.translate('tetragonInvestigator.injected.goToRoot', {
              defaultMessage: 'Go to that process',
            })}
          </EuiButtonEmpty>
        </SectionNote>
      )}
    </Section>
  );
}

function AuditQuery({ answer: { process } }: { answer: ProcessAnswer }) {
  const query = auditQuery(process?.pod, process?.startTime);
  if (query === undefined) {
    return (
      <SectionNote>
        {i18n.translate('tetragonInvestigator.injected.withoutPod', {
          defaultMessage:
            'Its pod or its start is not known, so the Kubernetes audit log cannot be asked who started it.',
        })}
      </SectionNote>
    );
  }
  return (
    <>
      <SectionNote>
        {i18n.translate('tetragonInvestigator.injected.explanation', {
          defaultMessage:
            'Tetragon does not know who ran kubectl exec. If the Kubernetes audit log is collected (logs-kubernetes.audit_logs-*), this KQL finds the request; user.name holds who it was. Exec probes, lifecycle hooks and nsenter on the node leave none.',
        })}
      </SectionNote>
      <div
        css={css`
          display: flex;
          justify-content: flex-end;
        `}
      >
        <EuiCopy textToCopy={query}>
          {(copy) => (
            <EuiButtonEmpty
              size="xs"
              iconType="copy"
              flush="right"
              onClick={copy}
              data-test-subj="copyAuditQuery"
            >
              {i18n.translate('tetragonInvestigator.injected.copy', {
                defaultMessage: 'Copy the query',
              })}
            </EuiButtonEmpty>
          )}
        </EuiCopy>
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
        {escapeHidden(query)}
      </EuiCodeBlock>
    </>
  );
}
