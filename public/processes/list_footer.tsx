import { EuiButtonEmpty } from '@elastic/eui';
import type { ProcessesAnswer } from '../../common/api/processes';
import { GridFooter } from '../grid/grid_footer';
import { messages } from './messages';

/** After the last row: how many there are, how to get more, and where the list must end. */
export function ListFooter({
  shown,
  count: { total, accuracy },
  next,
  isBusy,
  onLoadMore,
}: {
  /** Rows that are there. */
  shown: number;
  count: Pick<ProcessesAnswer, 'total' | 'accuracy'>;
  /** exec_ids that the next page would bring. */
  next: number;
  isBusy: boolean;
  onLoadMore: () => void;
}) {
  const totalText = messages.total({ accuracy, total: total.toLocaleString() });
  return (
    <GridFooter data-test-subj="listFooter">
      {next > 0 ? (
        <>
          {messages.shown({ loaded: shown.toLocaleString(), total: totalText })}
          <EuiButtonEmpty
            size="xs"
            isLoading={isBusy}
            onClick={onLoadMore}
            data-test-subj="loadMore"
          >
            {messages.loadMore({ count: next.toLocaleString() })}
          </EuiButtonEmpty>
        </>
      ) : accuracy !== 'exact' ? (
        messages.windowEnd({ shown: shown.toLocaleString(), total: totalText })
      ) : (
        messages.end({ count: shown })
      )}
    </GridFooter>
  );
}
