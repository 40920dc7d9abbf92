import { EuiButtonEmpty, EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { RecordHead } from '../../../common/process_tree/investigation';
import { toProcess } from '../../shell/address/link_to';
import { useColors } from '../../shell/theme';
import { useAddress } from '../../shell/address/use_address';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { messages } from './messages';

/** This tree comes from a file: when it was saved, and the way to what is stored now. */
export function SavedLine({ head }: { head: RecordHead }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { go } = useAddress();
  const { format } = useTimeFormat();
  return (
    <div
      role="status"
      data-test-subj="savedLine"
      css={css`
        display: flex;
        flex: none;
        align-items: center;
        gap: ${euiTheme.size.s};
        height: 28px;
        padding: 0 ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
        background: ${colors.backgroundSelected};
        font-size: 12px;
      `}
    >
      <EuiIcon type="document" size="s" aria-hidden />
      <span>{messages.saved({ time: format(head.exportedAt) })}</span>
      <EuiButtonEmpty size="xs" onClick={() => go(toProcess(head))} data-test-subj="openLive">
        {messages.openLive()}
      </EuiButtonEmpty>
    </div>
  );
}
