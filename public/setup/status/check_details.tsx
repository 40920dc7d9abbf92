import type { ReactNode } from 'react';
import { EuiAccordion, useEuiTheme, useGeneratedHtmlId } from '@elastic/eui';
import { css } from '@emotion/react';
import { type SetupCheckAnswer, HOP_OF } from '../../../common/setup/all_checks';
import {
  describeConclusion,
  describeEvidence,
  describeRepairs,
  describeTables,
  checkTitle,
} from '../../checks/describe_check';
import { hopWord, statusWord } from '../../checks/check_labels';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { VisibleText } from '../../text/visible_text';
import { messages } from '../messages';
import { StatusMark } from '../status_mark';
import { Block } from './block';
import { EvidenceList } from './evidence_list';
import { EvidenceTableView } from './evidence_table_view';
import { RepairList } from './repair_list';
import { QueryList } from './query_list';
import { SampleList } from './sample_list';

/** One check: the sentence, what it stands on, and what to do about it. */
export function CheckDetails({ answer }: { answer: SetupCheckAnswer }) {
  const { euiTheme } = useEuiTheme();
  const { format } = useTimeFormat();
  const { status, samples = [], queries } = answer;
  const repairs = describeRepairs(answer);
  const isFault = status === 'failed' || status === 'warning';
  const evidence = describeEvidence(answer, format);
  return (
    <div
      css={css`
        display: flex;
        flex-direction: column;
        gap: ${euiTheme.size.l};
        max-width: 960px;
      `}
    >
      <header>
        <CheckHeading answer={answer} />
        <p
          data-test-subj="setupSentence"
          css={css`
            margin-top: ${euiTheme.size.s};
            font-size: 14px;
            line-height: 22px;
          `}
        >
          <VisibleText text={describeConclusion(answer).sentence} limit={1_000} />
        </p>
      </header>
      {repairs.length > 0 && (
        <Block title={isFault ? messages.repair() : messages.nextSteps()}>
          <RepairList repairs={repairs} />
        </Block>
      )}
      {evidence.length > 0 && (
        <Block title={messages.evidence()}>
          <EvidenceList evidence={evidence} />
        </Block>
      )}
      {describeTables(answer, format).map((table) => (
        <EvidenceTableView key={table.title} table={table} />
      ))}
      {samples.length > 0 && (
        <Folded title={messages.samples()} count={samples.length} testSubject="setupSamples">
          <SampleList samples={samples} />
        </Folded>
      )}
      {queries.length > 0 && (
        <Folded title={messages.queries()} count={queries.length} testSubject="setupQueries">
          <QueryList queries={queries} />
        </Folded>
      )}
    </div>
  );
}

function CheckHeading({ answer: { id, status, took } }: { answer: SetupCheckAnswer }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      css={css`
        display: flex;
        align-items: center;
        gap: ${euiTheme.size.s};
      `}
    >
      <StatusMark status={status} size={20} isDecorative />
      <h2
        css={css`
          font-size: 18px;
          font-weight: ${euiTheme.font.weight.semiBold};
          line-height: 24px;
        `}
      >
        {checkTitle(id)}
      </h2>
      <span
        css={css`
          color: ${colors.textSubdued};
          font-size: 12px;
        `}
      >
        {statusWord(status)} · {hopWord(HOP_OF[id])}
        {took > 0 && ` · ${took.toLocaleString()} ms`}
      </span>
    </div>
  );
}

function Folded({
  title,
  count,
  testSubject,
  children,
}: {
  title: string;
  count: number;
  testSubject: string;
  children?: ReactNode;
}) {
  const id = useGeneratedHtmlId();
  return (
    <EuiAccordion
      id={id}
      buttonContent={<span css={{ fontSize: 13, fontWeight: 600 }}>{`${title} (${count})`}</span>}
      paddingSize="s"
      data-test-subj={testSubject}
    >
      {children}
    </EuiAccordion>
  );
}
