import { useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import type { ProbeEvent } from '../../../common/api/kernel_probe_events';
import type { KernelProbeValuesAnswer } from '../../../common/api/kernel_probe_values';
import type { ProbeHook } from '../../../common/kernel_probes/hook';
import { hasPolicy } from '../../../common/kernel_probes/write_policy';
import { ExportMenu } from '../events/export_menu';
import { PolicyFlyout } from './policy_flyout';
import type { ProbeAddress } from './probe_address';
import { messages } from './messages';

/** What can be done with a choice: write a policy for it, take its events away. */
export function ChoiceActions({
  hook,
  probe,
  choice,
  answer,
  shown,
}: {
  hook: ProbeHook;
  probe: ProbeAddress;
  choice: Record<string, string | string[]>;
  answer: KernelProbeValuesAnswer;
  /** Events that the table holds. */
  shown: readonly ProbeEvent[];
}) {
  const [isWriting, setIsWriting] = useState(false);
  return (
    <>
      {hasPolicy(hook) && (
        <EuiButtonEmpty
          size="xs"
          iconType="document"
          onClick={() => setIsWriting(true)}
          data-test-subj="writePolicy"
        >
          {messages.writePolicy()}
        </EuiButtonEmpty>
      )}
      <ExportMenu choice={choice} answer={answer} shown={shown} name={hook.name} />
      {isWriting && (
        <PolicyFlyout
          hook={hook}
          probe={probe}
          answer={answer}
          onClose={() => setIsWriting(false)}
        />
      )}
    </>
  );
}
