import type { ReactNode } from 'react';
import { EuiButtonEmpty, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { filterLabel } from '../shell/filters/filter_labels';
import { useColors } from '../shell/theme';
import { VisibleText } from '../text/visible_text';
import type { Investigation } from './use_investigation';

/** What a reader must know about this view of the tree, one line each; usually nothing. */
export function TreeNotices({
  investigation: { view, matches },
  isFoldingTooLong,
}: {
  investigation: Investigation;
  isFoldingTooLong: boolean;
}) {
  const { error, retry } = view.details;
  const { withoutEffect } = view.dimming;
  return (
    <>
      {withoutEffect.length > 0 && (
        <Notice testSubject="filtersWithoutEffect">
          {i18n.translate('tetragonInvestigator.tree.withoutEffect', {
            defaultMessage:
              'Filters dim the tree and never cut it; these have no effect here: {names}.',
            values: { names: withoutEffect.map(filterLabel).join(', ') },
          })}
        </Notice>
      )}
      {isFoldingTooLong && (
        <Notice testSubject="foldingTooLong">
          {i18n.translate('tetragonInvestigator.tree.foldingTooLong', {
            defaultMessage:
              'More rows were opened and closed than the address can name (8,000 characters): a link or a reload shows none of them. “Expand all” and “Collapse all” need no room.',
          })}
        </Notice>
      )}
      {error && (
        <Notice testSubject="rowDetailsError">
          {i18n.translate('tetragonInvestigator.tree.detailsFailed', {
            defaultMessage: 'Some command lines and users could not be loaded:',
          })}{' '}
          <VisibleText text={error.message} limit={400} />{' '}
          <EuiButtonEmpty size="xs" flush="both" onClick={retry} data-test-subj="retryRowDetails">
            {i18n.translate('tetragonInvestigator.tree.detailsRetry', {
              defaultMessage: 'Try again',
            })}
          </EuiButtonEmpty>
        </Notice>
      )}
      {matches.error && (
        <Notice testSubject="treeSearchError">
          {i18n.translate('tetragonInvestigator.tree.searchFailed', {
            defaultMessage: 'Only what is loaded was searched, the server could not look further:',
          })}{' '}
          <VisibleText text={matches.error.message} limit={400} />
        </Notice>
      )}
      {view.more.error && (
        <Notice testSubject="moreChildrenError">
          {i18n.translate('tetragonInvestigator.tree.moreFailed', {
            defaultMessage: 'More children could not be loaded:',
          })}{' '}
          <VisibleText text={view.more.error.message} limit={400} />
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
