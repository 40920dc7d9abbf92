import { useState } from 'react';
import { EuiButton, EuiFieldText, EuiFormRow, EuiLink } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { toProcess, toSetup, useLinkTo } from '../../shell/address/link_to';
import { useColors } from '../../shell/theme';
import { VisibleText } from '../../text/visible_text';
import { CopyBlock } from '../copy_block';
import { StatusMark } from '../status_mark';
import { liveProgress, type LiveStep } from './live_progress';
import { liveCommand } from './live_token';
import { useLiveTest, type LiveTest } from './use_live_test';

const STEPS: readonly LiveStep[] = ['exec', 'child', 'exit'];

/** Hands out a command with a token, and ticks its events off as they arrive. */
export function LiveTestView() {
  const [target, setTarget] = useState({ namespace: '', pod: '' });
  const test = useLiveTest();
  return (
    <div
      data-test-subj="setupLiveTest"
      css={css`
        display: flex;
        flex-direction: column;
        gap: 12px;
      `}
    >
      <div css={{ display: 'flex', gap: 12 }}>
        {(['namespace', 'pod'] as const).map((name) => (
          <EuiFormRow key={name} label={fieldWord(name)} display="rowCompressed">
            <EuiFieldText
              compressed
              value={target[name]}
              spellCheck={false}
              onChange={({ target: { value } }) => setTarget({ ...target, [name]: value })}
              data-test-subj={`setupLive-${name}`}
            />
          </EuiFormRow>
        ))}
      </div>
      <CopyBlock
        language="bash"
        text={liveCommand(test.token, target)}
        testSubject="setupLiveCommand"
      />
      <div>
        <EuiButton
          size="s"
          iconType="play"
          onClick={test.start}
          isLoading={test.isWatching}
          data-test-subj="setupLiveStart"
        >
          {test.startedAt === 0
            ? i18n.translate('tetragonInvestigator.setup.live.start', {
                defaultMessage: 'Watch for its events',
              })
            : i18n.translate('tetragonInvestigator.setup.live.again', {
                defaultMessage: 'Test again with a new token',
              })}
        </EuiButton>
      </div>
      {test.startedAt > 0 && <LiveTicks test={test} />}
    </div>
  );
}

function LiveTicks({ test: { answer, error, elapsedMs } }: { test: LiveTest }) {
  const colors = useColors();
  const linkTo = useLinkTo();
  const { done, isComplete, lookAt } = liveProgress(answer, elapsedMs);
  return (
    <div role="status" data-test-subj={isComplete ? 'setupLiveComplete' : 'setupLiveWaiting'}>
      <ul css={{ display: 'flex', flexDirection: 'column', gap: 6, fontSize: 13 }}>
        {STEPS.map((step) => (
          <li
            key={step}
            data-test-subj={`setupLive-${step}-${done.includes(step) ? 'done' : 'waiting'}`}
            css={{ display: 'flex', alignItems: 'center', gap: 8 }}
          >
            <StatusMark
              status={done.includes(step) ? 'passed' : lookAt ? 'failed' : undefined}
              isDecorative
            />
            {stepWord(step)}
          </li>
        ))}
      </ul>
      <p css={{ marginTop: 8, color: colors.textSubdued, fontSize: 12 }}>
        {i18n.translate('tetragonInvestigator.setup.live.elapsed', {
          defaultMessage: '{seconds} s',
          values: { seconds: Math.round(elapsedMs / 1_000) },
        })}
        {answer?.shell?.pod !== undefined && (
          <>
            {' · '}
            <VisibleText text={`${answer.shell.namespace ?? ''}/${answer.shell.pod}`} limit={120} />
          </>
        )}
      </p>
      {answer?.shell && (
        <EuiLink
          {...linkTo(toProcess(answer.shell.execId, answer.shell.cluster))}
          data-test-subj="setupLiveTree"
        >
          {i18n.translate('tetragonInvestigator.setup.live.tree', {
            defaultMessage: 'Open the process tree of this shell',
          })}
        </EuiLink>
      )}
      {error && (
        <p css={{ color: colors.textDanger }}>
          <VisibleText text={error.message} limit={400} />
        </p>
      )}
      {lookAt && (
        <p data-test-subj="setupLiveLate" css={{ marginTop: 8, color: colors.textDanger }}>
          {lateSentence(done.includes('exec'))}{' '}
          <EuiLink {...linkTo(toSetup({ check: lookAt }))}>
            {i18n.translate('tetragonInvestigator.setup.live.lookAt', {
              defaultMessage: 'Look at the check',
            })}
          </EuiLink>
        </p>
      )}
    </div>
  );
}

function fieldWord(name: 'namespace' | 'pod'): string {
  return name === 'namespace'
    ? i18n.translate('tetragonInvestigator.setup.live.namespace', { defaultMessage: 'Namespace' })
    : i18n.translate('tetragonInvestigator.setup.live.pod', {
        defaultMessage: 'Pod that has a shell',
      });
}

function stepWord(step: LiveStep): string {
  switch (step) {
    case 'exec':
      return i18n.translate('tetragonInvestigator.setup.live.exec', {
        defaultMessage: 'The shell started (process_exec)',
      });
    case 'child':
      return i18n.translate('tetragonInvestigator.setup.live.child', {
        defaultMessage: 'It started a child (process_exec with it as parent)',
      });
    case 'exit':
      return i18n.translate('tetragonInvestigator.setup.live.exit', {
        defaultMessage: 'It ended (process_exit)',
      });
  }
}

function lateSentence(hasShell: boolean): string {
  return hasShell
    ? i18n.translate('tetragonInvestigator.setup.live.latePart', {
        defaultMessage:
          'Two minutes have passed and part of the events is missing: the export’s lists leave a type out, or events were lost.',
      })
    : i18n.translate('tetragonInvestigator.setup.live.late', {
        defaultMessage:
          'Two minutes have passed without an event. If the command ran in a namespace that is not denied, the way is broken.',
      });
}
