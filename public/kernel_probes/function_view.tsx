import { useState } from 'react';
import { EuiTab, EuiTabs, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProbeEvent } from '../../common/api/kernel_probe_events';
import {
  KERNEL_PROBE_VALUES_PATH,
  kernelProbeValuesAnswerSchema,
  type KernelProbeValuesAnswer,
} from '../../common/api/kernel_probe_values';
import { fieldAtAnyPosition } from '../../common/kernel_probes/argument_fields';
import type { ProbeHook } from '../../common/kernel_probes/hook';
import { addFilters } from '../shell/filters/filter_changes';
import { ErrorBoundary } from '../shell/states/error_boundary';
import { ErrorLine, ErrorRegion } from '../shell/states/error_region';
import { IncompleteLine } from '../shell/states/incomplete_line';
import { RefreshBar } from '../shell/states/refresh_bar';
import { SkeletonRows } from '../shell/states/skeleton_rows';
import { useColors } from '../shell/theme';
import { useAddress } from '../shell/address/use_address';
import { useAnswer } from '../query/use_answer';
import { ChoiceActions } from './choice/choice_actions';
import { ChoiceBar } from './choice/choice_bar';
import { ChoiceSentence } from './choice/choice_sentence';
import { EventsTable } from './events/events_table';
import { LineageTree } from './lineages/lineage_tree';
import { withFilter, type ProbeTab } from './choice/probe_address';
import type { ProbeAddressAccess } from './choice/use_probe_address';
import { ValueColumn } from './values/value_column';
import { messages } from './messages';

type Query = Record<string, string | string[]>;

/** One function: its sentence, the values of its arguments, and below them its events or processes. */
export function FunctionView({
  hook,
  choice,
  access: { probe, change },
}: {
  hook: ProbeHook;
  choice: Query;
  access: ProbeAddressAccess;
}) {
  const [shown, setShown] = useState<readonly ProbeEvent[]>([]);
  const { answer, error, isLoading, isRefreshing, reload } = useAnswer({
    path: KERNEL_PROBE_VALUES_PATH,
    query: {
      ...choice,
      order: probe.order,
      ...(probe.columns && { column: probe.columns }),
    },
    answerSchema: kernelProbeValuesAnswerSchema,
  });
  return (
    <section
      data-test-subj="probeFunctionView"
      css={{
        position: 'relative',
        display: 'flex',
        flex: 1,
        flexDirection: 'column',
        minWidth: 0,
        minHeight: 0,
      }}
    >
      <RefreshBar isActive={isRefreshing} />
      <ChoiceSentence
        hook={hook}
        answer={answer}
        actions={
          answer && (
            <ChoiceActions
              hook={hook}
              probe={probe}
              choice={choice}
              answer={answer}
              shown={shown}
            />
          )
        }
      />
      <ChoiceBar probe={probe} answer={answer} onChange={change} />
      {answer && <IncompleteLine reasons={answer.incomplete} />}
      {error && answer && <ErrorLine error={error} onRetry={reload} />}
      <div css={{ display: 'flex', flex: '1 1 45%', minHeight: 160 }}>
        {isLoading && (
          <div css={{ flex: 1 }}>
            <SkeletonRows rows={8} />
          </div>
        )}
        {error && !answer && <ErrorRegion error={error} onRetry={reload} />}
        {answer && (
          <ErrorBoundary region="probeColumns">
            <Columns answer={answer} change={change} />
          </ErrorBoundary>
        )}
      </div>
      <Lower tab={probe.tab} choice={choice} change={change} onShown={setShown} />
    </section>
  );
}

/** Process columns filter documents by the page's own filters, arguments by the drilldown's. */
const FILTER_OF_COLUMN = { binary: 'binary', pod: 'pod', user: 'user' } as const;

function Columns({
  answer: { columns, candidates },
  change,
}: {
  answer: KernelProbeValuesAnswer;
  change: ProbeAddressAccess['change'];
}) {
  const { go } = useAddress();
  const filter = (field: string, value: string, exclude: boolean) => {
    if (Object.hasOwn(FILTER_OF_COLUMN, field)) {
      const name = FILTER_OF_COLUMN[field as keyof typeof FILTER_OF_COLUMN];
      go(addFilters([{ name, value, exclude }]));
    } else if (field.includes('.')) {
      const searched = fieldAtAnyPosition(field);
      change((probe) => withFilter(probe, { field: searched, operator: '=', value, exclude }));
    }
  };
  return (
    <>
      {columns.map((column, index) => (
        <ValueColumn
          key={`${index} ${column.field}`}
          column={column}
          candidates={candidates}
          canFilter={column.field !== 'parentBinary'}
          onColumn={(field) =>
            change((probe) => ({
              ...probe,
              columns: columns.map((other, place) => (place === index ? field : other.field)),
            }))
          }
          onFilter={filter}
        />
      ))}
    </>
  );
}

function Lower({
  tab,
  choice,
  change,
  onShown,
}: {
  tab: ProbeTab;
  choice: Query;
  change: ProbeAddressAccess['change'];
  onShown: (events: readonly ProbeEvent[]) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const titles = {
    events: messages.events(),
    processes: messages.processes(),
  };
  return (
    <div
      css={css`
        display: flex;
        flex: 1 1 55%;
        flex-direction: column;
        min-height: 160px;
        border-top: 1px solid ${colors.border};
      `}
    >
      <EuiTabs
        size="s"
        bottomBorder={false}
        css={css`
          flex: none;
          padding: 0 ${euiTheme.size.base};
        `}
      >
        {(['events', 'processes'] as const).map((id) => (
          <EuiTab
            key={id}
            isSelected={id === tab}
            onClick={() => change((probe) => ({ ...probe, tab: id }))}
            data-test-subj={`probeTab-${id}`}
          >
            {titles[id]}
          </EuiTab>
        ))}
      </EuiTabs>
      <ErrorBoundary region="probeLower" resetKey={`${tab} ${JSON.stringify(choice)}`}>
        {tab === 'events' ? (
          <EventsTable choice={choice} onShown={onShown} />
        ) : (
          <LineageTree choice={choice} />
        )}
      </ErrorBoundary>
    </div>
  );
}
