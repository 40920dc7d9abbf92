import { useState } from 'react';
import { EuiButtonEmpty, EuiContextMenuItem, EuiContextMenuPanel, EuiPopover } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { KernelProbeValuesAnswer } from '../../common/api/kernel_probe_values';
import { PROBE_EVENTS_PAGE_SIZE } from '../../common/limits';
import { useColors } from '../shell/theme';
import { VisibleText } from '../text/visible_text';
import { useExport } from './use_export';

/** The events behind a choice as CSV or NDJSON: the newest that are shown, or all of them. */
export function ExportMenu({
  choice,
  answer,
  name,
}: {
  choice: Record<string, string | string[]>;
  answer: KernelProbeValuesAnswer;
  name: string;
}) {
  const colors = useColors();
  const [isOpen, setIsOpen] = useState(false);
  const run = useExport(choice, name, (total) => headLines(choice, answer, total));
  if (run.progress) return <Progress {...run.progress} onCancel={run.cancel} />;
  const items = (['shown', 'all'] as const).flatMap((scope) =>
    (['csv', 'ndjson'] as const).map((format) => (
      <EuiContextMenuItem
        key={`${scope} ${format}`}
        data-test-subj={`export-${scope}-${format}`}
        onClick={() => {
          setIsOpen(false);
          run.start(format, scope);
        }}
      >
        {itemLabel(scope, format, answer.events)}
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
  const values = {
    format: format.toUpperCase(),
    count: Math.min(PROBE_EVENTS_PAGE_SIZE, events).toLocaleString(),
    events: events.toLocaleString(),
  };
  return scope === 'shown'
    ? i18n.translate('tetragonInvestigator.probes.exportShown', {
        defaultMessage: 'Newest {count} as {format}',
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
  total: number,
): string[] {
  const parameters = Object.entries(choice).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((item) => `${key}=${item}`),
  );
  return [
    `${new Date(range.from).toISOString()} – ${new Date(range.to).toISOString()} (@timestamp)`,
    parameters.join(' '),
    `${total} events`,
  ];
}
