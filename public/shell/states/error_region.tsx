import { EuiButton, EuiButtonEmpty, EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ErrorCode } from '../../../common/api/errors';
import type { ChosenIcon } from '../../icons/icon_name';
import { VisibleText } from '../../text/visible_text';
import type { ApiError } from '../../query/api_error';
import { FullMessage } from './full_message';
import { useColors } from '../theme';
import { messages } from './messages';

const ERROR_ICONS: Readonly<Record<ErrorCode, ChosenIcon>> = {
  no_privilege: 'lock',
  unauthenticated: 'lock',
  no_data_stream: 'database',
  not_found: 'search',
  bad_request: 'search',
  timeout: 'clock',
  too_many_requests: 'clock',
  unreachable: 'warning',
  too_expensive: 'warning',
  unexpected: 'warning',
};

const ERROR_TITLES: Readonly<Record<ErrorCode, () => string>> = {
  bad_request: messages.badRequestTitle,
  unauthenticated: messages.unauthenticatedTitle,
  no_privilege: messages.noPrivilegeTitle,
  no_data_stream: messages.noDataStreamTitle,
  not_found: messages.notFoundTitle,
  too_many_requests: messages.tooManyRequestsTitle,
  timeout: messages.timeoutTitle,
  unreachable: messages.unreachableTitle,
  too_expensive: messages.tooExpensiveTitle,
  unexpected: messages.unexpectedTitle,
};

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
      icon={ERROR_ICONS[error.code]}
      title={ERROR_TITLES[error.code]()}
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
      <EuiIcon type="error" size="s" aria-hidden /> <strong>{messages.olderAnswer()}</strong>{' '}
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
  return <> {messages.errorId({ errorId: error.errorId })}</>;
}

/** A session that ended is renewed by Kibana's login page, which a reload brings. */
function retry(error: ApiError, onRetry: () => void): () => void {
  return error.code === 'unauthenticated' ? () => window.location.reload() : () => onRetry();
}

function retryLabel(code: ErrorCode): string {
  return code === 'unauthenticated' ? messages.logIn() : messages.tryAgain();
}
