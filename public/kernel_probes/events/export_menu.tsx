import { EuiButtonEmpty } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProbeEvent } from '../../../common/api/kernel_probe_events';
import type { KernelProbeValuesAnswer } from '../../../common/api/kernel_probe_values';
import { headLines } from '../../export/export_head';
import { MenuButton, type MenuEntry } from '../../export/menu_button';
import { useColors } from '../../shell/theme';
import { VisibleText } from '../../text/visible_text';
import { useExport } from './use_export';
import { incompleteSentence } from '../../query/incomplete_sentence';
import { messages } from './messages';

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
            {messages.export()}
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
      {messages.exporting({ done: done.toLocaleString(), total: total.toLocaleString() })}
      <EuiButtonEmpty size="xs" onClick={onCancel} data-test-subj="cancelExport">
        {messages.cancelExport()}
      </EuiButtonEmpty>
    </span>
  );
}

function itemLabel(scope: 'shown' | 'all', format: 'csv' | 'ndjson', events: number): string {
  const values = { format: format.toUpperCase(), events: events.toLocaleString() };
  return scope === 'shown' ? messages.exportShown(values) : messages.exportAll(values);
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
    title: messages.probesTitle({ name }),
    query: parameters.join(' '),
    range: { from: new Date(range.from).toISOString(), to: new Date(range.to).toISOString() },
    exportedAt: new Date().toISOString(),
    count: countLine(exported, total),
    incomplete: incomplete.map(incompleteSentence),
  });
}

function countLine(exported: number, total: number): string {
  return exported === total
    ? messages.allEvents({ total: String(total) })
    : messages.newestEvents({ exported: String(exported), total: String(total) });
}
