import { EuiButtonEmpty } from '@elastic/eui';
import { MAX_LIST_WINDOW } from '../../common/limits';
import { GridFooter } from '../grid/grid_footer';
import { nextPageSize } from './process_pages';
import { messages } from './messages';

/** After the last row: how many there are, how to get more, and where the list must end. */
export function ListFooter({
  loaded,
  total,
  isBusy,
  onLoadMore,
}: {
  /** Rows asked for so far. */
  loaded: number;
  total: number;
  isBusy: boolean;
  onLoadMore: () => void;
}) {
  const next = nextPageSize(loaded, total);
  return (
    <GridFooter data-test-subj="listFooter">
      {next > 0 ? (
        <>
          {messages.shown({ loaded: loaded.toLocaleString(), total: total.toLocaleString() })}
          <EuiButtonEmpty
            size="xs"
            isLoading={isBusy}
            onClick={onLoadMore}
            data-test-subj="loadMore"
          >
            {messages.loadMore({ count: next.toLocaleString() })}
          </EuiButtonEmpty>
        </>
      ) : total > MAX_LIST_WINDOW ? (
        messages.windowEnd({
          limit: MAX_LIST_WINDOW.toLocaleString(),
          total: total.toLocaleString(),
        })
      ) : (
        messages.end({ count: total })
      )}
    </GridFooter>
  );
}
