import { useState, type FormEvent } from 'react';
import {
  EuiButton,
  EuiButtonGroup,
  EuiFieldText,
  EuiFormRow,
  EuiSelect,
  EuiSpacer,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { css } from '@emotion/react';
import { FILTER_NAMES, isFilterName, type FilterName } from '../../../common/filters/filters';
import { MAX_FILTER_VALUES, MAX_FILTER_VALUE_LENGTH } from '../../../common/limits';
import { addFilters, filterProblem, type FilterProblem } from './filter_changes';
import { FILTER_EXAMPLES, FILTER_SUGGESTIONS, filterLabel } from './filter_labels';
import { useAddress } from '../address/use_address';
import { messages } from './messages';

/** Name, is or is not, value. */
export function AddFilterForm({ onDone }: { onDone: () => void }) {
  const { address, go } = useAddress();
  const [name, setName] = useState<FilterName>('namespace');
  const [value, setValue] = useState('');
  const [exclude, setExclude] = useState(false);
  const [wasSent, setWasSent] = useState(false);
  const filter = { name, value: value.trim(), exclude };
  const problem = filterProblem(filter, address.filters);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (problem) return;
    go(addFilters([filter]));
    onDone();
  };
  return (
    <form
      onSubmit={submit}
      data-test-subj="addFilterForm"
      css={css`
        width: 320px;
      `}
    >
      <EuiFormRow label={messages.name()} display="rowCompressed">
        <EuiSelect
          compressed
          value={name}
          options={FILTER_NAMES.map((option) => ({ value: option, text: filterLabel(option) }))}
          onChange={({ target }) => {
            if (isFilterName(target.value)) setName(target.value);
          }}
          data-test-subj="addFilterName"
        />
      </EuiFormRow>
      <EuiSpacer size="s" />
      <OperatorChoice exclude={exclude} onChange={setExclude} />
      <EuiSpacer size="s" />
      <ValueField
        name={name}
        value={value}
        onChange={setValue}
        problem={wasSent ? problem : undefined}
      />
      <EuiSpacer size="m" />
      <EuiButton type="submit" size="s" fill fullWidth data-test-subj="addFilterSubmit">
        {messages.submit()}
      </EuiButton>
    </form>
  );
}

function OperatorChoice({
  exclude,
  onChange,
}: {
  exclude: boolean;
  onChange: (exclude: boolean) => void;
}) {
  return (
    <EuiButtonGroup
      legend={messages.operator()}
      buttonSize="compressed"
      isFullWidth
      idSelected={exclude ? 'addFilterIsNot' : 'addFilterIs'}
      onChange={(id) => onChange(id === 'addFilterIsNot')}
      options={[
        {
          id: 'addFilterIs',
          label: messages.addFilterIs(),
        },
        {
          id: 'addFilterIsNot',
          label: messages.addFilterIsNot(),
        },
      ]}
    />
  );
}

function ValueField({
  name,
  value,
  onChange,
  problem,
}: {
  name: FilterName;
  value: string;
  onChange: (value: string) => void;
  problem: FilterProblem | undefined;
}) {
  const listId = useGeneratedHtmlId();
  const suggestions = FILTER_SUGGESTIONS[name] ?? [];
  return (
    <EuiFormRow
      label={messages.value()}
      display="rowCompressed"
      isInvalid={problem !== undefined}
      {...(problem && { error: problemSentence(problem) })}
    >
      <>
        <EuiFieldText
          compressed
          value={value}
          isInvalid={problem !== undefined}
          placeholder={FILTER_EXAMPLES[name]}
          list={listId}
          onChange={({ target }) => onChange(target.value)}
          aria-label={filterLabel(name)}
          data-test-subj="addFilterValue"
        />
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      </>
    </EuiFormRow>
  );
}

function problemSentence(problem: FilterProblem): string {
  switch (problem) {
    case 'empty':
      return messages.empty();
    case 'too_long':
      return messages.tooLong({ limit: MAX_FILTER_VALUE_LENGTH });
    case 'too_many':
      return messages.tooMany({ limit: MAX_FILTER_VALUES });
    case 'no_label':
      return messages.noLabel();
  }
}
