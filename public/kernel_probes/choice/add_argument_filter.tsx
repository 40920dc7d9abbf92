import { useState, type FormEvent } from 'react';
import {
  EuiButton,
  EuiButtonEmpty,
  EuiFieldText,
  EuiFormRow,
  EuiPopover,
  EuiSelect,
  EuiSwitch,
  EuiSpacer,
} from '@elastic/eui';
import { css } from '@emotion/react';
import {
  ARGUMENT_OPERATORS,
  parseNumberRange,
  type ArgumentOperator,
} from '../../../common/kernel_probes/argument_filter';
import { fieldAtAnyPosition } from '../../../common/kernel_probes/argument_fields';
import { parseNetwork } from '../../../common/kernel_probes/cidr';
import { columnTitle } from '../values/column_words';
import { withFilter, type ProbeAddress } from './probe_address';
import { messages } from './messages';

/** A filter on an argument by hand: a value, a prefix, a network, a range of numbers. */
export function AddArgumentFilter({
  candidates,
  onChange,
}: {
  candidates: readonly string[];
  onChange: (change: (probe: ProbeAddress) => ProbeAddress) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const fields = [
    ...new Set(candidates.filter((field) => field.includes('.')).map(fieldAtAnyPosition)),
  ];
  if (fields.length === 0) return null;
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      anchorPosition="downLeft"
      button={
        <EuiButtonEmpty
          size="xs"
          iconType="filter"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          data-test-subj="addArgumentFilter"
        >
          {messages.addFilter()}
        </EuiButtonEmpty>
      }
    >
      <Form
        fields={fields}
        onDone={(change) => {
          setIsOpen(false);
          onChange(change);
        }}
      />
    </EuiPopover>
  );
}

function Form({
  fields,
  onDone,
}: {
  fields: readonly string[];
  onDone: (change: (probe: ProbeAddress) => ProbeAddress) => void;
}) {
  const [field, setField] = useState(fields[0] ?? '');
  const [operator, setOperator] = useState<ArgumentOperator>('=');
  const [value, setValue] = useState('');
  const [exclude, setExclude] = useState(false);
  const [wasSent, setWasSent] = useState(false);
  const problem = problemOf(operator, value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (problem === undefined) {
      onDone((probe) => withFilter(probe, { field, operator, value: value.trim(), exclude }));
    }
  };
  return (
    <form
      onSubmit={submit}
      css={css`
        width: 300px;
      `}
    >
      <EuiSelect
        compressed
        value={field}
        options={fields.map((name) => ({ value: name, text: columnTitle(name) }))}
        onChange={({ target }) => setField(target.value)}
        aria-label={messages.filterField()}
        data-test-subj="argumentFilterField"
      />
      <EuiSpacer size="s" />
      <EuiSelect
        compressed
        value={operator}
        options={ARGUMENT_OPERATORS.map((name) => ({ value: name, text: operatorWords(name) }))}
        onChange={({ target }) => {
          const chosen = ARGUMENT_OPERATORS.find((name) => name === target.value);
          if (chosen) setOperator(chosen);
        }}
        aria-label={messages.filterOperator()}
        data-test-subj="argumentFilterOperator"
      />
      <EuiSpacer size="s" />
      <EuiFormRow
        isInvalid={wasSent && problem !== undefined}
        {...(wasSent && problem !== undefined && { error: problem })}
      >
        <EuiFieldText
          compressed
          value={value}
          placeholder={EXAMPLES[operator]}
          onChange={({ target }) => setValue(target.value)}
          aria-label={messages.filterValue()}
          data-test-subj="argumentFilterValue"
        />
      </EuiFormRow>
      <EuiSpacer size="s" />
      <EuiSwitch
        compressed
        checked={exclude}
        onChange={({ target }) => setExclude(target.checked)}
        label={messages.filterExclude()}
      />
      <EuiSpacer size="s" />
      <EuiButton type="submit" size="s" fill fullWidth data-test-subj="argumentFilterSubmit">
        {messages.filterSubmit()}
      </EuiButton>
    </form>
  );
}

/** Examples are values, so not translated. */
const EXAMPLES: Readonly<Record<ArgumentOperator, string>> = {
  '=': '/etc/shadow',
  '^=': '/etc/',
  '/=': '10.0.0.0/8',
  '<>': '1..1024',
};

const OPERATOR_WORDS: Readonly<Record<ArgumentOperator, () => string>> = {
  '=': messages.is,
  '^=': messages.prefix,
  '/=': messages.network,
  '<>': messages.range,
};

function operatorWords(operator: ArgumentOperator): string {
  return OPERATOR_WORDS[operator]();
}

function problemOf(operator: ArgumentOperator, text: string): string | undefined {
  const value = text.trim();
  if (value === '') {
    return messages.empty();
  }
  if (operator === '/=' && !parseNetwork(value)) {
    return messages.noNetwork();
  }
  if (operator === '<>' && !parseNumberRange(value)) {
    return messages.noNumbers();
  }
  return undefined;
}
