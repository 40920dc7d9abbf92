import { useMemo, useState } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import {
  KERNEL_PROBE_PROCESSES_PATH,
  kernelProbeProcessesAnswerSchema,
  type KernelProbeProcessesAnswer,
} from '../../../common/api/kernel_probe_processes';
import { BRANCHES_STEP } from '../../../common/limits';
import { ErrorRegion } from '../../shell/states/error_region';
import type { QueryParameters } from '../../query/ask';
import { IncompleteLine } from '../../shell/states/incomplete_line';
import { RefreshBar } from '../../shell/states/refresh_bar';
import { SkeletonRows } from '../../shell/states/skeleton_rows';
import { useColors } from '../../shell/theme';
import { useAnswer } from '../../query/use_answer';
import { LineageBranch } from './lineage_branch';
import { lineageRows } from './lineage_rows';
import { messages } from './messages';

/** The processes behind a choice as one tree of their lineages, weighted by events. */
export function LineageTree({ choice }: { choice: QueryParameters }) {
  const { answer, error, isLoading, isRefreshing, reload } = useAnswer({
    path: KERNEL_PROBE_PROCESSES_PATH,
    query: choice,
    answerSchema: kernelProbeProcessesAnswerSchema,
  });
  if (isLoading) return <SkeletonRows rows={10} />;
  if (error) return <ErrorRegion error={error} onRetry={reload} />;
  if (!answer) return null;
  return (
    <>
      <RefreshBar isActive={isRefreshing} />
      <IncompleteLine reasons={answer.incomplete} />
      <Branches answer={answer} />
    </>
  );
}

function Branches({ answer }: { answer: KernelProbeProcessesAnswer }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(BRANCHES_STEP);
  const rows = useMemo(() => lineageRows(answer.roots, toggled), [answer, toggled]);
  const most = Math.max(1, ...answer.roots.map(({ events }) => events));
  const toggle = (path: string) =>
    setToggled((current) => {
      const next = new Set(current);
      if (!next.delete(path)) next.add(path);
      return next;
    });
  return (
    <div css={{ flex: 1, minHeight: 0, overflow: 'auto' }} data-test-subj="lineageTree">
      <p
        role="status"
        css={css`
          padding: ${euiTheme.size.xs} ${euiTheme.size.base};
          color: ${colors.textSubdued};
          font-size: 12px;
          line-height: 20px;
        `}
      >
        {summary(answer)}
      </p>
      <ul>
        {rows.slice(0, limit).map((row) => (
          <LineageBranch
            key={row.path}
            row={row}
            share={row.node.events / most}
            onToggle={() => toggle(row.path)}
          />
        ))}
      </ul>
      {rows.length > limit && (
        <button
          type="button"
          onClick={() => setLimit(limit + BRANCHES_STEP)}
          data-test-subj="moreBranches"
          css={css`
            padding: ${euiTheme.size.s} ${euiTheme.size.base};
            color: ${colors.primary};
            font-size: 12px;
          `}
        >
          {messages.moreBranches({
            shown: limit.toLocaleString(),
            total: rows.length.toLocaleString(),
          })}
        </button>
      )}
    </div>
  );
}

function summary({ processes, pods, withoutExecId }: KernelProbeProcessesAnswer): string {
  const values = {
    processes,
    processesText: processes.toLocaleString(),
    pods,
    without: withoutExecId,
  };
  return withoutExecId > 0
    ? messages.lineageSummaryWithout(values)
    : messages.lineageSummary(values);
}
