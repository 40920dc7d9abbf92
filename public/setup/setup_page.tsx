import { EuiTab, EuiTabs } from '@elastic/eui';
import { css } from '@emotion/react';
import { ErrorBoundary } from '../shell/states/error_boundary';
import { PageFrame } from '../shell/page_frame';
import { ConfigureTab } from './configure/configure_tab';
import { HopLine } from './status/hop_line';
import { messages } from './messages';
import { SetupActions } from './setup_actions';
import { TABS, type SetupTab } from './setup_parameters';
import { StatusTab } from './status/status_tab';
import { useChecks } from '../checks/use_checks';
import { useSetupAddress } from './use_setup_address';
import { VerdictLine } from './status/verdict_line';
import { VerifyTab } from './verify/verify_tab';

/** Does it work, and if not, what exactly is to be done. */
export function SetupPage() {
  const { parameters, change } = useSetupAddress();
  const { tab, hours, check } = parameters;
  const checks = useChecks(hours);
  const title = messages.title();
  return (
    <PageFrame
      title={title}
      heading={null}
      breadcrumbs={[{ text: title }]}
      actions={
        <SetupActions checks={checks} hours={hours} onHours={(value) => change({ hours: value })} />
      }
    >
      <VerdictLine checks={checks} />
      <HopLine
        checks={checks.checks}
        selected={check}
        onSelect={(id) => change({ tab: 'status', check: id })}
      />
      <SetupTabs tab={tab} onTab={(value) => change({ tab: value })} />
      <ErrorBoundary region="setupContent" resetKey={`${tab} ${check ?? ''}`}>
        {tab === 'status' && (
          <StatusTab
            checks={checks.checks}
            selected={check}
            onSelect={(id) => change({ check: id })}
          />
        )}
        {tab === 'verify' && <VerifyTab checks={checks.checks} />}
        {/* Kept while another tab is open: what was typed is nowhere else. */}
        <div
          css={css`
            display: ${tab === 'configure' ? 'flex' : 'none'};
            flex: 1;
            min-height: 0;
          `}
        >
          <ConfigureTab />
        </div>
      </ErrorBoundary>
    </PageFrame>
  );
}

function SetupTabs({ tab, onTab }: { tab: SetupTab; onTab: (tab: SetupTab) => void }) {
  return (
    <EuiTabs
      size="s"
      bottomBorder
      css={css`
        flex: none;
        padding: 0 16px;
      `}
    >
      {TABS.map((id) => (
        <EuiTab
          key={id}
          isSelected={id === tab}
          onClick={() => onTab(id)}
          data-test-subj={`setupTab-${id}`}
        >
          {messages[`tab_${id}`]()}
        </EuiTab>
      ))}
    </EuiTabs>
  );
}
