import { useState, type ReactNode } from 'react';
import { EuiFieldText, EuiFormRow, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { CheckId } from '../../../common/setup/all_checks';
import { describeConclusion, checkTitle } from '../../checks/describe_check';
import { toSetup, useLinkTo } from '../../shell/address/link_to';
import { VisibleText } from '../../text/visible_text';
import { CopyBlock } from '../copy_block';
import { StatusMark } from '../status_mark';
import type { CheckState } from '../../checks/use_checks';
import { LiveTestView } from './live_test';
import { sidecarCommands, tetragonCommands } from './verify_commands';
import { messages } from './messages';

/** The five steps of the integration's documentation, proved where Kibana can prove them. */
export function VerifyTab({ checks }: { checks: readonly CheckState[] }) {
  const { euiTheme } = useEuiTheme();
  const [names, setNames] = useState({ namespace: 'kube-system', daemonSet: 'tetragon' });
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={messages.list()}
      data-test-subj="setupVerify"
      css={css`
        flex: 1;
        padding: ${euiTheme.size.base} ${euiTheme.size.l} ${euiTheme.size.xl};
        overflow-y: auto;
      `}
    >
      <ol
        css={css`
          display: flex;
          flex-direction: column;
          gap: 28px;
          max-width: 860px;
        `}
      >
        <Step title={messages.step_tetragon()}>
          <NameFields names={names} onChange={setNames} />
          <CopyBlock language="bash" text={tetragonCommands(names)} />
        </Step>
        <Step title={messages.step_sidecar()}>
          <CopyBlock language="bash" text={sidecarCommands(names)} />
        </Step>
        <Step title={messages.step_data()}>
          <Proofs
            checks={checks}
            ids={['data_stream', 'freshness', 'kubernetes_metadata', 'data_view']}
          />
        </Step>
        <Step title={messages.step_live()}>
          <LiveTestView />
        </Step>
        <Step title={messages.step_types()}>
          <Proofs checks={checks} ids={['event_types', 'recorded']} />
        </Step>
      </ol>
    </div>
  );
}

function Step({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <li>
      <h2 css={{ marginBottom: 10, fontSize: 14, fontWeight: 600 }}>{title}</h2>
      <div css={{ display: 'flex', flexDirection: 'column', gap: 10 }}>{children}</div>
    </li>
  );
}

interface Names {
  namespace: string;
  daemonSet: string;
}

function NameFields({ names, onChange }: { names: Names; onChange: (names: Names) => void }) {
  return (
    <div css={{ display: 'flex', gap: 12 }}>
      {(['namespace', 'daemonSet'] as const).map((name) => (
        <EuiFormRow key={name} label={messages[`name_${name}`]()} display="rowCompressed">
          <EuiFieldText
            compressed
            value={names[name]}
            spellCheck={false}
            onChange={({ target }) => onChange({ ...names, [name]: target.value })}
            data-test-subj={`setupVerify-${name}`}
          />
        </EuiFormRow>
      ))}
    </div>
  );
}

/** What the checks found already, each with the way to it. */
function Proofs({ checks, ids }: { checks: readonly CheckState[]; ids: readonly CheckId[] }) {
  const linkTo = useLinkTo();
  return (
    <ul css={{ display: 'flex', flexDirection: 'column', gap: 8, fontSize: 13 }}>
      {ids.flatMap((id) => {
        const check = checks.find((one) => one.id === id);
        if (!check) return [];
        return (
          <li key={id} css={{ display: 'flex', gap: 8, lineHeight: '20px' }}>
            <span css={{ paddingTop: 2 }}>
              <StatusMark status={check.status} />
            </span>
            <span>
              <a {...linkTo(toSetup({ check: id }))} css={{ fontWeight: 600 }}>
                {checkTitle(id)}
              </a>
              {check.answer && (
                <>
                  {' '}
                  <VisibleText text={describeConclusion(check.answer).sentence} limit={400} />
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
