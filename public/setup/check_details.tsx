import type { ReactNode } from 'react';
import { EuiAccordion, useEuiTheme, useGeneratedHtmlId } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { SetupCheckAnswer } from '../../common/api/setup';
import { useColors } from '../shell/theme';
import { VisibleText } from '../text/visible_text';
import { EvidenceList } from './evidence_list';
import { EvidenceTableView } from './evidence_table_view';
import { RepairList } from './repair_list';
import { QueryList } from './query_list';
import { SampleList } from './sample_list';
import { StatusMark } from './status_mark';
import { hopWord, statusWord } from './status_words';

/** One check: the sentence, what it stands on, and what to do about it. */
export function CheckDetails({ answer }: { answer: SetupCheckAnswer }) {
  const { euiTheme } = useEuiTheme();
  const { status, title, hop, sentence, evidence, tables, repairs, samples, queries } = answer;
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
        <CheckHeading title={title} status={status} hop={hop} took={answer.took} />
        <p
          data-test-subj="setupSentence"
          css={css`
            margin-top: ${euiTheme.size.s};
            font-size: 14px;
            line-height: 22px;
          `}
        >
          <VisibleText text={sentence} limit={1_000} />
        </p>
      </header>
      {repairs.length > 0 && (
        <Block title={repairTitle(status)}>
          <RepairList repairs={repairs} />
        </Block>
      )}
      {evidence.length > 0 && (
        <Block title={word('evidence')}>
          <EvidenceList evidence={evidence} />
        </Block>
      )}
      {tables.map((table) => (
        <EvidenceTableView key={table.title} table={table} />
      ))}
      {samples.length > 0 && (
        <Folded title={word('samples')} count={samples.length} testSubject="setupSamples">
          <SampleList samples={samples} />
        </Folded>
      )}
      {queries.length > 0 && (
        <Folded title={word('queries')} count={queries.length} testSubject="setupQueries">
          <QueryList queries={queries} />
        </Folded>
      )}
    </div>
  );
}

function CheckHeading({
  title,
  status,
  hop,
  took,
}: Pick<SetupCheckAnswer, 'title' | 'status' | 'hop' | 'took'>) {
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
        {title}
      </h2>
      <span
        css={css`
          color: ${colors.textSubdued};
          font-size: 12px;
        `}
      >
        {statusWord(status)} · {hopWord(hop)}
        {took > 0 && ` · ${took.toLocaleString()} ms`}
      </span>
    </div>
  );
}

function Block({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section>
      <h3 css={blockTitleCss}>{title}</h3>
      {children}
    </section>
  );
}

export const blockTitleCss = css`
  margin-bottom: 8px;
  font-size: 13px;
  font-weight: 600;
  line-height: 20px;
`;

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

function word(of: 'evidence' | 'samples' | 'queries'): string {
  switch (of) {
    case 'evidence':
      return i18n.translate('tetragonInvestigator.setup.evidence', { defaultMessage: 'Evidence' });
    case 'samples':
      return i18n.translate('tetragonInvestigator.setup.samples', {
        defaultMessage: 'Sample documents',
      });
    case 'queries':
      return i18n.translate('tetragonInvestigator.setup.queries', {
        defaultMessage: 'What Elasticsearch was asked',
      });
  }
}

function repairTitle(status: SetupCheckAnswer['status']): string {
  if (status === 'failed' || status === 'warning') {
    return i18n.translate('tetragonInvestigator.setup.repair', { defaultMessage: 'Repair' });
  }
  return i18n.translate('tetragonInvestigator.setup.whatYouCanDo', {
    defaultMessage: 'What you can do',
  });
}
