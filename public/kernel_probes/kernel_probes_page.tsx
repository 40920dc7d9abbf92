import { KERNEL_PROBES_PATH, kernelProbesAnswerSchema } from '../../common/api/kernel_probes';
import { hookKey } from '../../common/kernel_probes/hook';
import { RangeProblem } from '../shell/states/range_problem';
import { EmptyState } from '../shell/states/empty_state';
import { ErrorBoundary } from '../shell/states/error_boundary';
import { ErrorLine, ErrorRegion } from '../shell/states/error_region';
import { FilterBar } from '../shell/filters/filter_bar';
import { IncompleteLine } from '../shell/states/incomplete_line';
import { PageFrame } from '../shell/page_frame';
import { RefreshBar } from '../shell/states/refresh_bar';
import { SkeletonRows } from '../shell/states/skeleton_rows';
import { useAnswer } from '../query/use_answer';
import { useRange } from '../shell/time_range/use_range';
import { FunctionList } from './functions/function_list';
import { FunctionView } from './function_view';
import { NothingFired } from './nothing_fired';
import { useProbeAddress } from './choice/use_probe_address';
import { messages } from './messages';

/** From a policy that fires thousands of times to the few events that matter. */
export function KernelProbesPage() {
  const { resolved } = useRange();
  const title = messages.title();
  return (
    <PageFrame
      title={title}
      heading={null}
      breadcrumbs={[{ text: title }]}
      filterBar={<FilterBar />}
    >
      {resolved.kind === 'range' ? <Drilldown /> : <RangeProblem problem={resolved} />}
    </PageFrame>
  );
}

function Drilldown() {
  const access = useProbeAddress();
  const { probe, change, scope, choice } = access;
  const { answer, error, isLoading, isRefreshing, reload } = useAnswer({
    path: KERNEL_PROBES_PATH,
    query: scope ?? {},
    answerSchema: kernelProbesAnswerSchema,
    enabled: scope !== undefined,
  });
  if (isLoading) return <SkeletonRows rows={24} />;
  if (error && !answer) return <ErrorRegion error={error} onRetry={reload} />;
  if (!answer) return null;
  return (
    <>
      <RefreshBar isActive={isRefreshing} />
      {error && <ErrorLine error={error} onRetry={reload} />}
      <IncompleteLine reasons={answer.incomplete} />
      {answer.events === 0 ? (
        <NothingFired range={answer.range} {...(answer.nothing && { nothing: answer.nothing })} />
      ) : (
        <div css={{ display: 'flex', flex: 1, minHeight: 0 }}>
          <ErrorBoundary region="probeFunctions">
            <FunctionList
              answer={answer}
              selected={probe.hook}
              order={probe.order}
              onOrder={(order) => change((current) => ({ ...current, order }))}
              onSelect={(hook) => change(({ order, tab }) => ({ hook, filters: [], order, tab }))}
            />
          </ErrorBoundary>
          {probe.hook && choice ? (
            <FunctionView
              key={hookKey(probe.hook)}
              hook={probe.hook}
              choice={choice}
              access={access}
            />
          ) : (
            <NothingChosen />
          )}
        </div>
      )}
    </>
  );
}

function NothingChosen() {
  return (
    <EmptyState title={messages.choose()} actions={[]}>
      {messages.chooseText()}
    </EmptyState>
  );
}
