import { EuiButtonEmpty } from '@elastic/eui';
import { filterLabel } from '../shell/filters/filter_labels';
import { NoticeLine } from '../shell/states/notice_line';
import { VisibleText } from '../text/visible_text';
import type { TreeState } from './use_tree_state';
import { messages } from './messages';

/** What a reader must know about this view of the tree, one line each; usually nothing. */
export function TreeNotices({
  state: { view, matches },
  isFoldingTooLong,
}: {
  state: TreeState;
  isFoldingTooLong: boolean;
}) {
  const { error, retry } = view.details;
  const { withoutEffect } = view.dimming;
  return (
    <>
      {withoutEffect.length > 0 && (
        <NoticeLine testSubject="filtersWithoutEffect">
          {messages.withoutEffect({ names: withoutEffect.map(filterLabel).join(', ') })}
        </NoticeLine>
      )}
      {isFoldingTooLong && (
        <NoticeLine testSubject="foldingTooLong">{messages.foldingTooLong()}</NoticeLine>
      )}
      {error && (
        <NoticeLine testSubject="rowDetailsError">
          {messages.detailsFailed()} <VisibleText text={error.message} limit={400} />{' '}
          <EuiButtonEmpty size="xs" flush="both" onClick={retry} data-test-subj="retryRowDetails">
            {messages.detailsRetry()}
          </EuiButtonEmpty>
        </NoticeLine>
      )}
      {matches.error && (
        <NoticeLine testSubject="treeSearchError">
          {messages.searchFailed()} <VisibleText text={matches.error.message} limit={400} />
        </NoticeLine>
      )}
      {view.more.error && (
        <NoticeLine testSubject="moreChildrenError">
          {messages.moreFailed()} <VisibleText text={view.more.error.message} limit={400} />
        </NoticeLine>
      )}
    </>
  );
}
