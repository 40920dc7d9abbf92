import { i18n } from '@kbn/i18n';

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
        <strong>
          {i18n.translate('tetragonInvestigator.broken.sentence', {
            defaultMessage:
              'This part of the page failed (error {errorId}); the rest goes on working.',
            values: { errorId },
          })}
        </strong>
      </p>
      <p style={{ marginBottom: 12 }}>
        <button
          type="button"
          onClick={onTryAgain}
          data-test-subj="brokenRegionTryAgain"
          style={{ textDecoration: 'underline', marginRight: 16 }}
        >
          {i18n.translate('tetragonInvestigator.broken.tryAgain', { defaultMessage: 'Try again' })}
        </button>
        {homeHref !== undefined && (
          <a
            href={homeHref}
            data-test-subj="brokenRegionHome"
            style={{ textDecoration: 'underline' }}
          >
            {i18n.translate('tetragonInvestigator.broken.home', {
              defaultMessage: 'Back to the list of processes',
            })}
          </a>
        )}
      </p>
      <details>
        <summary>
          {i18n.translate('tetragonInvestigator.broken.details', {
            defaultMessage: 'Details for a report',
          })}
        </summary>
        <pre style={{ overflow: 'auto', maxHeight: 240, fontSize: 12, whiteSpace: 'pre-wrap' }}>
          {details}
        </pre>
      </details>
    </div>
  );
}
