import { EuiButton, EuiButtonEmpty } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ErrorCode } from '../../../common/api/errors';
import type { ChosenIcon } from '../../icons/icon_name';
import { VisibleText } from '../../text/visible_text';
import type { ApiError } from '../../query/api_error';
import { FullMessage } from './full_message';
import { messages } from './messages';
import { NoticeLine } from './notice_line';

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
  return (
    <NoticeLine tone="danger" icon="error" testSubject={`errorLine-${error.code}`}>
      <strong>{messages.olderAnswer()}</strong> <VisibleText text={error.message} limit={400} />
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
    </NoticeLine>
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
