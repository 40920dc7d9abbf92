import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { MenuButton } from '../export/menu_button';
import { fileName, saveFile } from '../export/save_file';
import { jsonReport, markdownReport } from './report';
import type { Checks } from './use_checks';

/** Everything the page shows as a file to attach to a ticket; what looks like a secret is masked. */
export function ReportMenu({ checks, hours }: { checks: Checks; hours: number }) {
  const save = (format: 'md' | 'json') => {
    const report = format === 'md' ? markdownReport : jsonReport;
    const name = fileName('setup', new Date(checks.startedAt));
    saveFile(`${name}.${format}`, [report(checks, hours)]);
  };
  return (
    <MenuButton
      button={(toggle) => (
        <EuiButtonEmpty size="s" iconType="download" {...toggle} data-test-subj="setupReport">
          {reportWord()}
        </EuiButtonEmpty>
      )}
      groups={[
        (['md', 'json'] as const).map((format) => ({
          label: format === 'md' ? 'Markdown' : 'JSON',
          testSubject: `setupReport-${format}`,
          onChoose: () => save(format),
        })),
      ]}
    />
  );
}

function reportWord(): string {
  return i18n.translate('tetragonInvestigator.setup.report', { defaultMessage: 'Report' });
}
