import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { refOfAnswer, type ProcessAnswer } from '../../../../common/api/process';
import {
  PROCESS_BASELINE_PATH,
  processBaselineAnswerSchema,
  type BaselineTrait,
  type ProcessBaselineAnswer,
} from '../../../../common/api/process_baseline';
import {
  baselineStatement,
  lengthWords,
  siblingStatement,
  type Statement,
} from '../../../baseline/baseline_words';
import { parametersOfRef } from '../../../../common/api/query';
import type { ProcessRef } from '../../../../common/identity/process_ref';
import { ErrorLine } from '../../../shell/states/error_region';
import { IncompleteLine } from '../../../shell/states/incomplete_line';
import { SkeletonRows } from '../../../shell/states/skeleton_rows';
import { useColors } from '../../../shell/theme';
import { useAnswer } from '../../../query/use_answer';
import { useTimeFormat } from '../../../shell/time_range/use_time_format';
import { CutLine } from '../../../text/cut_line';
import { shownText } from '../../../text/shown_text';
import type { ComparedRange } from './compared_range';
import { useComparedRange } from './use_compared_range';
import { Section, SectionNote } from '../section';
import { messages } from './messages';

/** How usual the process is here: compared with sibling pods, and with the time before. */
export function NormalSection({ answer }: { answer: ProcessAnswer }) {
  const range = useComparedRange(answer.process?.startTime);
  return (
    <Section id="normal" title={messages.title()}>
      {range && <Comparison process={refOfAnswer(answer)} range={range} />}
    </Section>
  );
}

function Comparison({ process, range }: { process: ProcessRef; range: ComparedRange }) {
  const { answer, error, reload } = useAnswer({
    path: PROCESS_BASELINE_PATH,
    query: {
      cluster: process.cluster,
      ...parametersOfRef(process),
      from: range.from,
      to: range.to,
    },
    answerSchema: processBaselineAnswerSchema,
  });
  if (!answer) {
    return error ? (
      <ErrorLine error={error} onRetry={reload} />
    ) : (
      <SkeletonRows rows={3} rowHeight={40} />
    );
  }
  return (
    <>
      {error && <ErrorLine error={error} onRetry={reload} />}
      <IncompleteLine reasons={answer.incomplete} />
      <SectionNote>
        <PeersSentence answer={answer} isChosen={range.isChosen} />
      </SectionNote>
      {answer.traits.length === 0 && <SectionNote>{messages.nothing()}</SectionNote>}
      {answer.traits.map((trait) => (
        <TraitRow key={trait.trait} trait={trait} answer={answer} />
      ))}
    </>
  );
}

function PeersSentence({
  answer: { peers, range },
  isChosen,
}: {
  answer: ProcessBaselineAnswer;
  isChosen: boolean;
}) {
  const { format } = useTimeFormat();
  const values = {
    peers: peersWords(peers),
    from: format(range.from),
    to: format(range.to),
  };
  return <>{isChosen ? messages.inRange(values) : messages.inDay(values)}</>;
}

function peersWords({ kind, namespace, workload }: ProcessBaselineAnswer['peers']): string {
  switch (kind) {
    case 'workload':
      return shownText(`${namespace}/${workload}`, 200);
    case 'namespace':
      return messages.peersNamespace({ namespace: shownText(namespace ?? '', 100) });
    case 'host':
      return messages.peersHost();
    case 'cluster':
      return messages.peersCluster();
  }
}

function TraitRow({ trait, answer }: { trait: BaselineTrait; answer: ProcessBaselineAnswer }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { format } = useTimeFormat();
  // Both ends of the baseline count, so it is one millisecond longer than their difference.
  const length = lengthWords(answer.baseline.to + 1 - answer.baseline.from);
  const statements = [
    siblingStatement(trait.siblings, answer.peers),
    baselineStatement(trait, length, format),
  ];
  return (
    <div
      data-test-subj={`normal-${trait.trait}`}
      css={css`
        display: grid;
        grid-template-columns: minmax(110px, 32%) minmax(0, 1fr);
        gap: 0 ${euiTheme.size.s};
        padding: 2px 0;
        font-size: 12px;
        line-height: 20px;
      `}
    >
      <span
        css={css`
          color: ${colors.textSubdued};
        `}
      >
        {labelOf(trait.trait)}
      </span>
      <div
        css={css`
          min-width: 0;
        `}
      >
        <div
          css={css`
            font-family: ${euiTheme.font.familyCode};
          `}
        >
          <CutLine
            text={trait.value === '' ? messages.noArguments() : trait.value}
            program={answer.traits.find(({ trait: name }) => name === 'binary')?.value}
          />
        </div>
        {statements.map((statement) => (
          <StatementLine key={statement.text} statement={statement} />
        ))}
      </div>
    </div>
  );
}

function StatementLine({ statement: { text, isUnusual } }: { statement: Statement }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      data-test-subj={isUnusual ? 'unusual' : 'usual'}
      css={css`
        color: ${isUnusual ? colors.textWarning : colors.textSubdued};
        font-weight: ${isUnusual ? euiTheme.font.weight.bold : euiTheme.font.weight.regular};
      `}
    >
      {text}
    </div>
  );
}

const LABEL_OF: Readonly<Record<BaselineTrait['trait'], () => string>> = {
  binary: messages.binary,
  arguments: messages.arguments,
  parent: messages.parent,
};

function labelOf(trait: BaselineTrait['trait']): string {
  return LABEL_OF[trait]();
}
