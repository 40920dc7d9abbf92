import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProcessTreeAnswer } from '../../../common/api/process_tree';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { VisibleText } from '../../text/visible_text';
import { UNATTACHED_PART } from './data_quality';
import { messages } from './messages';

/** The events that fit no process of the tree, while their number is chosen in the line above. */
export function UnattachedEvents({
  answer: { unattached = [], unattachedTotal = 0 },
  part,
}: {
  answer: ProcessTreeAnswer;
  part: string | undefined;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { format } = useTimeFormat();
  if (part !== UNATTACHED_PART) return null;
  return (
    <div
      data-test-subj="unattachedEvents"
      css={css`
        flex: none;
        max-height: 200px;
        padding: ${euiTheme.size.xs} ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
        background: ${colors.backgroundSubdued};
        font-size: 12px;
        line-height: 20px;
        overflow-y: auto;
      `}
    >
      <strong>
        {messages.title({
          shown: unattached.length.toLocaleString(),
          count: unattachedTotal.toLocaleString(),
        })}
      </strong>
      <ul>
        {unattached.map(({ id, index, type, function: name, action, pid, node, time }) => (
          <li key={`${index} ${id}`}>
            {time === undefined ? '–' : format(time)} ·{' '}
            <VisibleText text={[type, name, action].filter(Boolean).join(' · ')} limit={120} /> ·{' '}
            {messages.pid({ pid: String(pid) })} <VisibleText text={node} limit={80} />
          </li>
        ))}
      </ul>
    </div>
  );
}
