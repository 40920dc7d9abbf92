import { EuiBasicTable, EuiFlyout, EuiFlyoutBody, EuiFlyoutHeader, EuiTitle } from '@elastic/eui';
import { LANE_KINDS } from '../../../common/timeline/lane_kinds';
import { VisibleText } from '../../text/visible_text';
import type { LaneNumbers } from './lane_numbers';
import { kindName } from './lane_words';
import { messages } from './messages';

/** What the lanes draw, in numbers. */
export function LaneTable({
  numbers,
  onClose,
}: {
  numbers: readonly LaneNumbers[];
  onClose: () => void;
}) {
  const title = messages.tableTitle();
  const kinds = LANE_KINDS.filter((kind) => numbers.some(({ counts }) => counts[kind]));
  return (
    <EuiFlyout onClose={onClose} size="l" aria-label={title} data-test-subj="laneTable">
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2>{title}</h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <EuiBasicTable
          tableCaption={title}
          items={[...numbers]}
          itemId="key"
          columns={[
            {
              name: messages.tableLane(),
              width: '220px',
              render: ({ names }: LaneNumbers) => (
                <VisibleText text={names.join(' / ')} limit={200} />
              ),
            },
            ...kinds.map((kind) => ({
              name: kindName(kind),
              align: 'right' as const,
              render: ({ counts }: LaneNumbers) => (counts[kind] ?? 0).toLocaleString(),
            })),
          ]}
        />
      </EuiFlyoutBody>
    </EuiFlyout>
  );
}
