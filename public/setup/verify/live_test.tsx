import { useState } from 'react';
import { EuiButton, EuiFieldText, EuiFormRow, EuiLink } from '@elastic/eui';
import { css } from '@emotion/react';
import { processRef } from '../../../common/identity/process_ref';
import { toProcess, toSetup, useLinkTo } from '../../shell/address/link_to';
import { useColors } from '../../shell/theme';
import { VisibleText } from '../../text/visible_text';
import { CopyBlock } from '../copy_block';
import { StatusMark } from '../status_mark';
import { liveProgress, type LiveStep } from './live_progress';
import { liveCommand } from './live_token';
import { useLiveTest, type LiveTest } from './use_live_test';
import { messages } from './messages';

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
          <EuiFormRow key={name} label={messages[`target_${name}`]()} display="rowCompressed">
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
          {test.startedAt === 0 ? messages.start() : messages.again()}
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
            {messages[`event_${step}`]()}
          </li>
        ))}
      </ul>
      <p css={{ marginTop: 8, color: colors.textSubdued, fontSize: 12 }}>
        {messages.elapsed({ seconds: Math.round(elapsedMs / 1_000) })}
        {answer?.shell?.pod !== undefined && (
          <>
            {' · '}
            <VisibleText text={`${answer.shell.namespace ?? ''}/${answer.shell.pod}`} limit={120} />
          </>
        )}
      </p>
      {answer?.shell && (
        <EuiLink
          {...linkTo(toProcess(processRef({ ...answer.shell, node: answer.shell.node ?? '' })))}
          data-test-subj="setupLiveTree"
        >
          {messages.tree()}
        </EuiLink>
      )}
      {error && (
        <p css={{ color: colors.textDanger }}>
          <VisibleText text={error.message} limit={400} />
        </p>
      )}
      {lookAt && (
        <p data-test-subj="setupLiveLate" css={{ marginTop: 8, color: colors.textDanger }}>
          {done.includes('exec') ? messages.latePart() : messages.late()}{' '}
          <EuiLink {...linkTo(toSetup({ check: lookAt }))}>{messages.lookAt()}</EuiLink>
        </p>
      )}
    </div>
  );
}
