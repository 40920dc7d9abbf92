import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { MAX_LIST_WINDOW } from '../../common/limits';
import { GridFooter } from '../grid/grid_footer';
import { nextPageSize } from './process_pages';

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
          {i18n.translate('tetragonInvestigator.processes.shown', {
            defaultMessage: 'Showing the newest {loaded} of {total} processes.',
            values: { loaded: loaded.toLocaleString(), total: total.toLocaleString() },
          })}
          <EuiButtonEmpty
            size="xs"
            isLoading={isBusy}
            onClick={onLoadMore}
            data-test-subj="loadMore"
          >
            {i18n.translate('tetragonInvestigator.processes.loadMore', {
              defaultMessage: 'Load {count} more',
              values: { count: next.toLocaleString() },
            })}
          </EuiButtonEmpty>
        </>
      ) : total > MAX_LIST_WINDOW ? (
        i18n.translate('tetragonInvestigator.processes.windowEnd', {
          defaultMessage:
            'The list ends here, at the newest {limit} of {total} processes: choose a shorter time range or more filters to see the others.',
          values: { limit: MAX_LIST_WINDOW.toLocaleString(), total: total.toLocaleString() },
        })
      ) : (
        i18n.translate('tetragonInvestigator.processes.end', {
          defaultMessage:
            '{count, plural, one {This is the only process.} other {These are all # processes.}}',
          values: { count: total },
        })
      )}
    </GridFooter>
  );
}
