import { EuiButtonEmpty } from '@elastic/eui';
import type { Checks } from '../../checks/use_checks';
import { MenuButton } from '../../export/menu_button';
import { fileName, saveFile } from '../../export/save_file';
import { messages } from '../messages';
import { jsonReport, markdownReport } from './report';

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
          {messages.report()}
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
