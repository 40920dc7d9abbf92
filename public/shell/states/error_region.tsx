import { EuiButton, EuiButtonEmpty, EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { ErrorCode } from '../../../common/api/errors';
import type { ChosenIcon } from '../../icons/icon_name';
import { VisibleText } from '../../text/visible_text';
import type { ApiError } from '../../query/api_error';
import { FullMessage } from './full_message';
import { useColors } from '../theme';

interface ErrorRegionProperties {
  error: ApiError;
  onRetry: () => void;
}

/** Fills the region whose question failed: cause, next step and a way to ask again. */
export function ErrorRegion({ error, onRetry }: ErrorRegionProperties) {
  return (
    <FullMessage
      role="alert"
      testSubject={`errorRegion-${error.code}`}
      icon={iconOf(error.code)}
      title={titleOf(error.code)}
      actions={
        <EuiButton
          size="s"
          iconType="refresh"
          onClick={retry(error, onRetry)}
          data-test-subj="retry"
        >
          {retryLabel(error.code)}
        </EuiButton>
      }
    >
      <p>
        <VisibleText text={error.message} limit={1_000} />
        <ErrorIdText error={error} />
      </p>
    </FullMessage>
  );
}

/** The same as one line above an older answer that stays readable. */
export function ErrorLine({ error, onRetry }: ErrorRegionProperties) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      role="alert"
      data-test-subj={`errorLine-${error.code}`}
      css={css`
        flex: none;
        padding: ${euiTheme.size.xs} ${euiTheme.size.base};
        background: ${colors.backgroundDanger};
        border-bottom: ${euiTheme.border.thin};
        color: ${colors.textDanger};
        font-size: 12px;
        line-height: 20px;
      `}
    >
      <EuiIcon type="error" size="s" aria-hidden />{' '}
      <strong>
        {i18n.translate('tetragonInvestigator.error.olderAnswer', {
          defaultMessage: 'The question failed; what you see answers the one before.',
        })}
      </strong>{' '}
      <VisibleText text={error.message} limit={400} />
      <ErrorIdText error={error} />
      <EuiButtonEmpty
        size="xs"
        color="danger"
        onClick={retry(error, onRetry)}
        data-test-subj="retry"
        css={css`
          height: 20px;
        `}
      >
        {retryLabel(error.code)}
      </EuiButtonEmpty>
    </div>
  );
}

function ErrorIdText({ error }: { error: ApiError }) {
  if (!error.errorId) return null;
  return (
    <>
      {' '}
      {i18n.translate('tetragonInvestigator.error.id', {
        defaultMessage: 'Error id: {errorId}.',
        values: { errorId: error.errorId },
      })}
    </>
  );
}

/** A session that ended is renewed by Kibana's login page, which a reload brings. */
function retry(error: ApiError, onRetry: () => void): () => void {
  return error.code === 'unauthenticated' ? () => window.location.reload() : () => onRetry();
}

function retryLabel(code: ErrorCode): string {
  return code === 'unauthenticated'
    ? i18n.translate('tetragonInvestigator.error.logIn', { defaultMessage: 'Log in again' })
    : i18n.translate('tetragonInvestigator.error.retry', { defaultMessage: 'Try again' });
}

function iconOf(code: ErrorCode): ChosenIcon {
  switch (code) {
    case 'no_privilege':
    case 'unauthenticated':
      return 'lock';
    case 'no_data_stream':
      return 'database';
    case 'not_found':
    case 'bad_request':
      return 'search';
    case 'timeout':
    case 'too_many_requests':
      return 'clock';
    case 'unreachable':
    case 'too_expensive':
    case 'unexpected':
      return 'warning';
  }
}

function titleOf(code: ErrorCode): string {
  switch (code) {
    case 'bad_request':
      return i18n.translate('tetragonInvestigator.error.badRequestTitle', {
        defaultMessage: 'This question cannot be asked',
      });
    case 'unauthenticated':
      return i18n.translate('tetragonInvestigator.error.unauthenticatedTitle', {
        defaultMessage: 'You are not logged in',
      });
    case 'no_privilege':
      return i18n.translate('tetragonInvestigator.error.noPrivilegeTitle', {
        defaultMessage: 'You may not read these events',
      });
    case 'no_data_stream':
      return i18n.translate('tetragonInvestigator.error.noDataStreamTitle', {
        defaultMessage: 'There is no Tetragon data stream',
      });
    case 'not_found':
      return i18n.translate('tetragonInvestigator.error.notFoundTitle', {
        defaultMessage: 'Nothing is known under this id',
      });
    case 'too_many_requests':
      return i18n.translate('tetragonInvestigator.error.tooManyRequestsTitle', {
        defaultMessage: 'Elasticsearch is busy',
      });
    case 'timeout':
      return i18n.translate('tetragonInvestigator.error.timeoutTitle', {
        defaultMessage: 'The search took too long',
      });
    case 'unreachable':
      return i18n.translate('tetragonInvestigator.error.unreachableTitle', {
        defaultMessage: 'No answer',
      });
    case 'too_expensive':
      return i18n.translate('tetragonInvestigator.error.tooExpensiveTitle', {
        defaultMessage: 'This question is too large',
      });
    case 'unexpected':
      return i18n.translate('tetragonInvestigator.error.unexpectedTitle', {
        defaultMessage: 'Something went wrong',
      });
  }
}
