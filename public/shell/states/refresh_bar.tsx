import { EuiProgress } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

/** A thin bar over content that is being asked for again; the content stays. */
export function RefreshBar({ isActive }: { isActive: boolean }) {
  if (!isActive) return null;
  return (
    <EuiProgress
      size="xs"
      color="accent"
      position="absolute"
      aria-label={i18n.translate('tetragonInvestigator.refreshBar.label', {
        defaultMessage: 'Asking again',
      })}
      data-test-subj="refreshBar"
    />
  );
}
