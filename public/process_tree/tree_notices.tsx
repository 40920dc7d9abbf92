import type { ReactNode } from 'react';
import { EuiButtonEmpty, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { filterLabel } from '../shell/filters/filter_labels';
import { useColors } from '../shell/theme';
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
        <Notice testSubject="filtersWithoutEffect">
          {messages.withoutEffect({ names: withoutEffect.map(filterLabel).join(', ') })}
        </Notice>
      )}
      {isFoldingTooLong && (
        <Notice testSubject="foldingTooLong">{messages.foldingTooLong()}</Notice>
      )}
      {error && (
        <Notice testSubject="rowDetailsError">
          {messages.detailsFailed()} <VisibleText text={error.message} limit={400} />{' '}
          <EuiButtonEmpty size="xs" flush="both" onClick={retry} data-test-subj="retryRowDetails">
            {messages.detailsRetry()}
          </EuiButtonEmpty>
        </Notice>
      )}
      {matches.error && (
        <Notice testSubject="treeSearchError">
          {messages.searchFailed()} <VisibleText text={matches.error.message} limit={400} />
        </Notice>
      )}
      {view.more.error && (
        <Notice testSubject="moreChildrenError">
          {messages.moreFailed()} <VisibleText text={view.more.error.message} limit={400} />
        </Notice>
      )}
    </>
  );
}

function Notice({ testSubject, children }: { testSubject: string; children: ReactNode }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      role="status"
      data-test-subj={testSubject}
      css={css`
        flex: none;
        padding: ${euiTheme.size.xs} ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
        background: ${colors.backgroundSubdued};
        font-size: 12px;
        line-height: 20px;
      `}
    >
      {children}
    </div>
  );
}
