import { useMemo, useState } from 'react';
import { EuiSwitch, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import {
  PROCESS_PATH,
  processAnswerSchema,
  type ProcessAnswer,
} from '../../../../common/api/process';
import { parametersOfRef } from '../../../../common/api/query';
import type { ProcessRef } from '../../../../common/identity/process_ref';
import { ErrorRegion } from '../../../shell/states/error_region';
import { SkeletonRows } from '../../../shell/states/skeleton_rows';
import { useColors } from '../../../shell/theme';
import { useAnswer } from '../../../query/use_answer';
import { CutLine } from '../../../text/cut_line';
import { compareFacts, countDifferences } from './compare_facts';
import { ComparedGroupView } from './compared_group_view';
import { factGroups } from '../facts/fact_groups';
import { SectionNote } from '../section';
import { messages } from './messages';

/** Two processes side by side: what is the same, and what is not. */
export function ComparisonView({ process, other }: { process: ProcessRef; other: ProcessRef }) {
  const left = useProcess(process);
  const right = useProcess(other);
  const failed = [left, right].find(({ answer, error }) => !answer && error);
  if (failed?.error) return <ErrorRegion error={failed.error} onRetry={failed.reload} />;
  if (!left.answer || !right.answer) return <SkeletonRows rows={12} />;
  return <Comparison left={left.answer} right={right.answer} />;
}

function useProcess(ref: ProcessRef) {
  return useAnswer({
    path: PROCESS_PATH,
    query: { cluster: ref.cluster, ...parametersOfRef(ref) },
    answerSchema: processAnswerSchema,
  });
}

function Comparison({ left, right }: { left: ProcessAnswer; right: ProcessAnswer }) {
  const { euiTheme } = useEuiTheme();
  const [onlyDifferences, setOnlyDifferences] = useState(true);
  const groups = useMemo(() => compareFacts(factGroups(left), factGroups(right)), [left, right]);
  const differences = countDifferences(groups);
  return (
    <div data-test-subj="comparison">
      <div
        css={css`
          display: flex;
          align-items: center;
          justify-content: space-between;
          gap: ${euiTheme.size.m};
          padding-bottom: ${euiTheme.size.s};
        `}
      >
        <SectionNote>{messages.count({ count: differences })}</SectionNote>
        <EuiSwitch
          compressed
          label={messages.onlyDifferences()}
          checked={onlyDifferences}
          onChange={({ target }) => setOnlyDifferences(target.checked)}
          data-test-subj="onlyDifferences"
        />
      </div>
      <table
        css={css`
          width: 100%;
          table-layout: fixed;
          font-size: 12px;
          line-height: 20px;
        `}
      >
        <Head left={left} right={right} />
        {groups.map((group) => (
          <ComparedGroupView key={group.id} group={group} onlyDifferences={onlyDifferences} />
        ))}
      </table>
    </div>
  );
}

function Head({ left, right }: { left: ProcessAnswer; right: ProcessAnswer }) {
  const colors = useColors();
  return (
    <thead>
      <tr
        css={css`
          border-bottom: 1px solid ${colors.border};
        `}
      >
        <th
          scope="col"
          css={css`
            width: 24%;
            text-align: left;
          `}
        >
          {messages.fact()}
        </th>
        {[left, right].map((answer, index) => (
          <th
            key={index}
            scope="col"
            css={css`
              overflow: hidden;
              padding: 4px 8px;
              text-align: left;
            `}
          >
            <CutLine text={nameOf(answer)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function nameOf({ process, execId }: ProcessAnswer): string {
  if (process?.binary === undefined) return execId;
  return process.pid === undefined ? process.binary : `${process.binary} (PID ${process.pid})`;
}
