import { useMemo, type KeyboardEvent } from 'react';
import {
  EuiCodeBlock,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiFlyoutResizable,
  EuiText,
} from '@elastic/eui';
import type { KernelProbeValuesAnswer } from '../../../common/api/kernel_probe_values';
import { HOST_NAMESPACE } from '../../../common/filters/filters';
import type { ProbeHook } from '../../../common/kernel_probes/hook';
import { writePolicy, type PolicyNote } from '../../../common/kernel_probes/write_policy';
import { useAddress } from '../../shell/address/use_address';
import { CopyButton } from '../../export/copy_button';
import { maskBlock } from '../../secrets/mask_block';
import { SecretReveals } from '../../secrets/secret_reveals';
import { useRevealed } from '../../secrets/use_revealed';
import { shownText } from '../../text/shown_text';
import { filterWords } from './filter_words';
import type { ProbeAddress } from './probe_address';
import { messages } from './messages';

/** A TracingPolicy for the choice, ready to copy, with what it would and would not match. */
export function PolicyFlyout({
  hook,
  probe,
  answer,
  onClose,
}: {
  hook: ProbeHook;
  probe: ProbeAddress;
  answer: KernelProbeValuesAnswer;
  onClose: () => void;
}) {
  const { address } = useAddress();
  const { filters } = address;
  const shape = answer.shapes.find(({ id }) => id === probe.shape) ?? answer.shapes[0];
  const namespaces = filters
    .filter(
      ({ name, value, exclude }) => name === 'namespace' && !exclude && !value.startsWith('('),
    )
    .map(({ value }) => value);
  const host = filters.find(({ name, value }) => name === 'namespace' && value === HOST_NAMESPACE);
  const policy = useMemo(
    () =>
      writePolicy({
        hook,
        arguments: shape?.arguments ?? [],
        filters: probe.filters,
        binaries: filters
          .filter(({ name }) => name === 'binary')
          .map(({ value, exclude }) => ({ path: value, exclude })),
        namespaces,
        ...(host && { host: host.exclude ? 'without' : 'only' }),
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the lists are made anew on each render
    [hook, shape, probe.filters, filters],
  );
  const revealed = useRevealed(policy.yaml);
  const yaml = maskBlock(policy.yaml, revealed.numbers);
  return (
    <EuiFlyoutResizable
      type="push"
      pushMinBreakpoint="xs"
      size={520}
      minWidth={360}
      paddingSize="m"
      onClose={onClose}
      onKeyDown={({ key, defaultPrevented }: KeyboardEvent) => {
        if (key === 'Escape' && !defaultPrevented) onClose();
      }}
      aria-labelledby="policyTitle"
      data-test-subj="policyFlyout"
    >
      <EuiFlyoutHeader hasBorder>
        <h2 id="policyTitle" css={{ fontSize: 14, fontWeight: 700, lineHeight: '24px' }}>
          {messages.title()}
        </h2>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <EuiText size="s" data-test-subj="policySentence">
          <p>{matches(probe)}</p>
          <p>{messages.matchesNot()}</p>
          <ul>
            {policy.notes.map((note, index) => (
              <li key={index}>{noteSentence(note)}</li>
            ))}
          </ul>
        </EuiText>
        <SecretReveals count={yaml.count} revealed={revealed} />
        <CopyButton text={yaml.text} align="left" />
        <EuiCodeBlock
          language="yaml"
          fontSize="s"
          paddingSize="s"
          whiteSpace="pre"
          data-test-subj="policyYaml"
        >
          {yaml.text}
        </EuiCodeBlock>
      </EuiFlyoutBody>
    </EuiFlyoutResizable>
  );
}

function matches({ filters }: ProbeAddress): string {
  return filters.length === 0
    ? messages.matchesAll()
    : messages.matches({ conditions: filters.map((filter) => filterWords(filter)).join(' · ') });
}

function noteSentence(note: PolicyNote): string {
  switch (note.kind) {
    case 'filter_left_out':
      return messages.filterLeftOut({ field: shownText(note.field, 100) });
    case 'range_widened':
      return messages.rangeWidened({ field: shownText(note.field, 100) });
    case 'index_by_order':
      return messages.indexByOrder();
    case 'unknown_type':
      return messages.unknownType({ argument: shownText(note.argument, 100) });
    case 'binary_left_out':
      return messages.binaryLeftOut({ binary: shownText(note.binary, 100) });
    case 'host_by_pid_namespace':
      return messages.hostByPidNamespace();
    case 'no_policy_for_loader':
      return messages.loader();
  }
}
