import { useState } from 'react';
import { EuiButtonEmpty, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { downloadText } from '../export/download_text';
import { jsonReport, markdownReport } from './report';
import type { Checks } from './use_checks';

/** The whole as a file to attach to a ticket; secrets in samples are masked. */
export function ReportMenu({ checks, hours }: { checks: Checks; hours: number }) {
  const [isOpen, setIsOpen] = useState(false);
  const name = `tetragon-setup-${new Date(checks.startedAt).toISOString().slice(0, 19).replaceAll(':', '-')}`;
  const save = (kind: 'md' | 'json') => {
    setIsOpen(false);
    if (kind === 'md') downloadText(`${name}.md`, 'text/markdown', markdownReport(checks, hours));
    else downloadText(`${name}.json`, 'application/json', jsonReport(checks, hours));
  };
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downRight"
      aria-label={reportWord()}
      button={
        <EuiButtonEmpty
          size="s"
          iconType="download"
          onClick={() => setIsOpen(!isOpen)}
          aria-expanded={isOpen}
          data-test-subj="setupReport"
        >
          {reportWord()}
        </EuiButtonEmpty>
      }
    >
      <EuiContextMenuPanel
        items={(['md', 'json'] as const).map((kind) => (
          <EuiContextMenuItem
            key={kind}
            onClick={() => save(kind)}
            data-test-subj={`setupReport-${kind}`}
          >
            {kind === 'md' ? 'Markdown' : 'JSON'}
          </EuiContextMenuItem>
        ))}
      />
    </EuiPopover>
  );
}

function reportWord(): string {
  return i18n.translate('tetragonInvestigator.setup.report', { defaultMessage: 'Report' });
}
