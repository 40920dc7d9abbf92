import { useState } from 'react';
import { EuiButtonEmpty, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { ProbeEvent } from '../../../common/api/kernel_probe_events';
import type { KernelProbeValuesAnswer } from '../../../common/api/kernel_probe_values';
import { useColors } from '../../shell/theme';
import { VisibleText } from '../../text/visible_text';
import { useExport } from './use_export';

/** The events behind a choice as CSV or NDJSON: those that the table holds, or all of them. */
export function ExportMenu({
  choice,
  answer,
  shown,
  name,
}: {
  choice: Record<string, string | string[]>;
  answer: KernelProbeValuesAnswer;
  shown: readonly ProbeEvent[];
  name: string;
}) {
  const colors = useColors();
  const [isOpen, setIsOpen] = useState(false);
  const run = useExport(choice, name, (exported, total = answer.events) =>
    headLines(choice, answer, exported, total),
  );
  if (run.progress) return <Progress {...run.progress} onCancel={run.cancel} />;
  const scopes = shown.length > 0 ? (['shown', 'all'] as const) : (['all'] as const);
  const items = scopes.flatMap((scope) =>
    (['csv', 'ndjson'] as const).map((format) => (
      <EuiContextMenuItem
        key={`${scope} ${format}`}
        data-test-subj={`export-${scope}-${format}`}
        onClick={() => {
          setIsOpen(false);
          run.start(format, scope === 'shown' ? shown : undefined);
        }}
      >
        {itemLabel(scope, format, scope === 'shown' ? shown.length : answer.events)}
      </EuiContextMenuItem>
    )),
  );
  return (
    <>
      {run.error && (
        <span
          role="alert"
          css={css`
            color: ${colors.textDanger};
            font-size: 12px;
          `}
        >
          <VisibleText text={run.error.message} limit={120} />
        </span>
      )}
      <EuiPopover
        isOpen={isOpen}
        closePopover={() => setIsOpen(false)}
        panelPaddingSize="none"
        anchorPosition="downRight"
        button={
          <EuiButtonEmpty
            size="xs"
            iconType="download"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
            data-test-subj="exportProbeEvents"
          >
            {i18n.translate('tetragonInvestigator.probes.export', { defaultMessage: 'Export' })}
          </EuiButtonEmpty>
        }
      >
        <EuiContextMenuPanel items={items} />
      </EuiPopover>
    </>
  );
}

function Progress({
  done,
  total,
  onCancel,
}: {
  done: number;
  total: number;
  onCancel: () => void;
}) {
  return (
    <span
      role="status"
      data-test-subj="exportProgress"
      css={{ fontSize: 12, whiteSpace: 'nowrap' }}
    >
      {i18n.translate('tetragonInvestigator.probes.exporting', {
        defaultMessage: 'Exported {done} of {total}',
        values: { done: done.toLocaleString(), total: total.toLocaleString() },
      })}
      <EuiButtonEmpty size="xs" onClick={onCancel} data-test-subj="cancelExport">
        {i18n.translate('tetragonInvestigator.probes.cancelExport', { defaultMessage: 'Cancel' })}
      </EuiButtonEmpty>
    </span>
  );
}

function itemLabel(scope: 'shown' | 'all', format: 'csv' | 'ndjson', events: number): string {
  const values = { format: format.toUpperCase(), events: events.toLocaleString() };
  return scope === 'shown'
    ? i18n.translate('tetragonInvestigator.probes.exportShown', {
        defaultMessage: 'The {events} loaded as {format}',
        values,
      })
    : i18n.translate('tetragonInvestigator.probes.exportAll', {
        defaultMessage: 'All {events} as {format}',
        values,
      });
}

/** Query and range, so that the file says by itself what it answers. */
function headLines(
  choice: Record<string, string | string[]>,
  { range }: KernelProbeValuesAnswer,
  exported: number,
  total: number,
): string[] {
  const parameters = Object.entries(choice).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((item) => `${key}=${item}`),
  );
  return [
    `${new Date(range.from).toISOString()} – ${new Date(range.to).toISOString()} (@timestamp)`,
    parameters.join(' '),
    exported === total ? `${total} events` : `the newest ${exported} of ${total} events`,
  ];
}
