import { EuiButtonEmpty } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { ProbeEvent } from '../../../common/api/kernel_probe_events';
import type { KernelProbeValuesAnswer } from '../../../common/api/kernel_probe_values';
import { headLines } from '../../export/export_head';
import { MenuButton, type MenuEntry } from '../../export/menu_button';
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
  const run = useExport(choice, name, (exported, total = answer.events) =>
    headOf(choice, answer, name, exported, total),
  );
  if (run.progress) return <Progress {...run.progress} onCancel={run.cancel} />;
  const scopes = shown.length > 0 ? (['shown', 'all'] as const) : (['all'] as const);
  const entries = scopes.flatMap((scope) =>
    (['csv', 'ndjson'] as const).map((format): MenuEntry => ({
      label: itemLabel(scope, format, scope === 'shown' ? shown.length : answer.events),
      testSubject: `export-${scope}-${format}`,
      onChoose: () => run.start(format, scope === 'shown' ? shown : undefined),
    })),
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
      <MenuButton
        button={(toggle) => (
          <EuiButtonEmpty
            size="xs"
            iconType="download"
            {...toggle}
            data-test-subj="exportProbeEvents"
          >
            {i18n.translate('tetragonInvestigator.probes.export', { defaultMessage: 'Export' })}
          </EuiButtonEmpty>
        )}
        groups={[entries]}
      />
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

/** Writes the head, so that the file says by itself what it answers. */
function headOf(
  choice: Record<string, string | string[]>,
  { range, incomplete }: KernelProbeValuesAnswer,
  name: string,
  exported: number,
  total: number,
): string[] {
  const parameters = Object.entries(choice).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((item) => `${key}=${item}`),
  );
  return headLines({
    title: i18n.translate('tetragonInvestigator.export.probesTitle', {
      defaultMessage: 'Tetragon Investigator, kernel probe events of {name}',
      values: { name },
    }),
    query: parameters.join(' '),
    range: { from: new Date(range.from).toISOString(), to: new Date(range.to).toISOString() },
    exportedAt: new Date().toISOString(),
    count: countLine(exported, total),
    incomplete,
  });
}

function countLine(exported: number, total: number): string {
  return exported === total
    ? i18n.translate('tetragonInvestigator.export.allEvents', {
        defaultMessage: '{total} events',
        values: { total: String(total) },
      })
    : i18n.translate('tetragonInvestigator.export.newestEvents', {
        defaultMessage: 'the newest {exported} of {total} events',
        values: { exported: String(exported), total: String(total) },
      });
}
