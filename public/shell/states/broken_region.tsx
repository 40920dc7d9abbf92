import { messages } from './messages';

/** Plain HTML with inline styles: what broke may be the theme or a component of EUI itself. */
export function BrokenRegion({
  region,
  errorId,
  details,
  onTryAgain,
  homeHref,
}: {
  region: string;
  errorId: string;
  details: string;
  onTryAgain: () => void;
  homeHref?: string;
}) {
  return (
    <div
      role="alert"
      data-test-subj={`brokenRegion-${region}`}
      style={{ padding: 24, flex: 'none' }}
    >
      <p style={{ marginBottom: 12 }}>
        <strong>{messages.brokenPart({ errorId })}</strong>
      </p>
      <p style={{ marginBottom: 12 }}>
        <button
          type="button"
          onClick={onTryAgain}
          data-test-subj="brokenRegionTryAgain"
          style={{ textDecoration: 'underline', marginRight: 16 }}
        >
          {messages.tryAgain()}
        </button>
        {homeHref !== undefined && (
          <a
            href={homeHref}
            data-test-subj="brokenRegionHome"
            style={{ textDecoration: 'underline' }}
          >
            {messages.backHome()}
          </a>
        )}
      </p>
      <details>
        <summary>{messages.reportDetails()}</summary>
        <pre style={{ overflow: 'auto', maxHeight: 240, fontSize: 12, whiteSpace: 'pre-wrap' }}>
          {details}
        </pre>
      </details>
    </div>
  );
}
