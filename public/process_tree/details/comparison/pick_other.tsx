import { useState, type FormEvent } from 'react';
import { EuiButton, EuiButtonEmpty, EuiFieldText, EuiFormRow, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { MAX_EXEC_ID_LENGTH } from '../../../../common/limits';
import { useColors } from '../../../shell/theme';
import type { Comparison } from './use_comparison';
import { messages } from './messages';

/** While the other process is being chosen: a row of the tree, the parent, or an exec_id. */
export function PickOther({
  comparison: { compareWith, stop },
  parent,
}: {
  comparison: Comparison;
  /** exec_id of the selected process's parent. */
  parent: string | undefined;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const [text, setText] = useState('');
  const execId = text.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (execId !== '') compareWith(execId);
  };
  return (
    <form
      onSubmit={submit}
      data-test-subj="pickOther"
      css={css`
        margin-bottom: ${euiTheme.size.m};
        padding: ${euiTheme.size.s};
        border-left: 2px solid ${colors.primary};
        background: ${colors.backgroundSubdued};
        font-size: 12px;
        line-height: 20px;
      `}
    >
      <EuiFormRow fullWidth label={messages.pick()}>
        <EuiFieldText
          compressed
          fullWidth
          value={text}
          maxLength={MAX_EXEC_ID_LENGTH}
          onChange={({ target }) => setText(target.value)}
          placeholder="exec_id"
          data-test-subj="otherExecId"
        />
      </EuiFormRow>
      <div
        css={css`
          display: flex;
          gap: ${euiTheme.size.s};
          margin-top: ${euiTheme.size.s};
        `}
      >
        <EuiButton
          size="s"
          type="submit"
          isDisabled={execId === ''}
          data-test-subj="compareWithTyped"
        >
          {messages.compare()}
        </EuiButton>
        {parent !== undefined && (
          <EuiButtonEmpty
            size="s"
            onClick={() => compareWith(parent)}
            data-test-subj="compareWithParent"
          >
            {messages.withParent()}
          </EuiButtonEmpty>
        )}
        <EuiButtonEmpty size="s" color="text" onClick={stop} data-test-subj="stopPicking">
          {messages.cancel()}
        </EuiButtonEmpty>
      </div>
    </form>
  );
}
