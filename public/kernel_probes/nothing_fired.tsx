import { i18n } from '@kbn/i18n';
import type { KernelProbesAnswer } from '../../common/api/kernel_probes';
import { rangeAround } from '../shell/time_range/nearest_range';
import { SetupHint } from '../setup/setup_hint';
import { EmptyState, type EmptyStateAction } from '../shell/states/empty_state';
import { clearFilters } from '../shell/filters/filter_changes';
import { toSetup } from '../shell/address/link_to';
import { useAddress } from '../shell/address/use_address';
import { useRange } from '../shell/time_range/use_range';
import { useTimeFormat } from '../shell/time_range/use_time_format';
import { VisibleText } from '../text/visible_text';
import { hookKind } from './functions/hook_words';

/** No probe event fits: whether any policy was ever seen, where the nearest event is, and the check. */
export function NothingFired({ range, nothing }: Pick<KernelProbesAnswer, 'range' | 'nothing'>) {
  const { address, go } = useAddress();
  const { setRange } = useRange();
  const time = useTimeFormat();
  const { everSeen = [], policies = [], before, after } = nothing ?? {};
  const actions: EmptyStateAction[] = [];
  for (const [at, side] of [
    [before, 'before'],
    [after, 'after'],
  ] as const) {
    const target = at && rangeAround(at, side, range);
    if (target) {
      actions.push({
        label: side === 'before' ? goEarlier() : goLater(),
        onClick: () => setRange(target),
        testSubject: side === 'before' ? 'goToEarlier' : 'goToLater',
      });
    }
  }
  if (address.filters.length > 0 || address.q !== '') {
    actions.push({
      label: withoutFilters(),
      onClick: () => go(clearFilters),
      testSubject: 'clearFilters',
    });
  }
  actions.push({
    label: openSetup(),
    onClick: () => go(toSetup({ check: 'event_types' })),
    testSubject: 'openSetup',
  });
  return (
    <EmptyState title={title()} actions={actions}>
      <p>
        {i18n.translate('tetragonInvestigator.empty.range', {
          defaultMessage: 'Between {from} and {to}.',
          values: { from: time.format(range.from), to: time.format(range.to) },
        })}
      </p>
      <p data-test-subj="everSeen">
        {everSeen.length === 0 ? neverSeen() : seen(everSeen.map(hookKind).join(', '))}{' '}
        {policies.length > 0 && <VisibleText text={policies.join(', ')} limit={300} />}
      </p>
      <p>{exportList()}</p>
      {everSeen.length === 0 && <SetupHint />}
    </EmptyState>
  );
}

function title(): string {
  return i18n.translate('tetragonInvestigator.probes.nothing', {
    defaultMessage: 'No kernel probe fired in this time range',
  });
}

function neverSeen(): string {
  return i18n.translate('tetragonInvestigator.probes.neverSeen', {
    defaultMessage:
      'No event of any TracingPolicy was ever stored here: load a policy, or look whether its events reach the export.',
  });
}

function seen(kinds: string): string {
  return i18n.translate('tetragonInvestigator.probes.everSeen', {
    defaultMessage: 'Other times have events of {kinds}. Policies seen:',
    values: { kinds },
  });
}

function exportList(): string {
  return i18n.translate('tetragonInvestigator.probes.exportList', {
    defaultMessage:
      'Tetragon’s default export list lets kprobe, uprobe, tracepoint and lsm through, but not loader and usdt; the example of Elastic’s documentation lets only kprobe through.',
  });
}

function openSetup(): string {
  return i18n.translate('tetragonInvestigator.probes.openSetup', {
    defaultMessage: 'Check the setup',
  });
}

function withoutFilters(): string {
  return i18n.translate('tetragonInvestigator.empty.withoutFilters', {
    defaultMessage: 'Remove search and filters',
  });
}

function goEarlier(): string {
  return i18n.translate('tetragonInvestigator.empty.goBefore', {
    defaultMessage: 'Go to the earlier',
  });
}

function goLater(): string {
  return i18n.translate('tetragonInvestigator.empty.goAfter', {
    defaultMessage: 'Go to the later',
  });
}
