import type { KernelProbesAnswer } from '../../common/api/kernel_probes';
import { PROBE_TYPES, TYPES_BY_DEFAULT } from '../../common/documents/event_types';
import { rangeAround } from '../shell/time_range/nearest_range';
import { SetupHint } from '../checks/setup_hint';
import { EmptyState, type EmptyStateAction } from '../shell/states/empty_state';
import { clearFilters } from '../shell/filters/filter_changes';
import { toSetup } from '../shell/address/link_to';
import { useAddress } from '../shell/address/use_address';
import { useRange } from '../shell/time_range/use_range';
import { useTimeFormat } from '../shell/time_range/use_time_format';
import { kindsOfTypes } from '../events/event_type_messages';
import { VisibleText } from '../text/visible_text';
import { messages } from './messages';

const PROBES_BY_DEFAULT = PROBE_TYPES.filter((type) => TYPES_BY_DEFAULT.includes(type));
const PROBES_WHEN_LISTED = PROBE_TYPES.filter((type) => !PROBES_BY_DEFAULT.includes(type));

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
        label: side === 'before' ? messages.goBefore() : messages.goAfter(),
        onClick: () => setRange(target),
        testSubject: side === 'before' ? 'goToEarlier' : 'goToLater',
      });
    }
  }
  if (address.filters.length > 0 || address.q !== '') {
    actions.push({
      label: messages.withoutFilters(),
      onClick: () => go(clearFilters),
      testSubject: 'clearFilters',
    });
  }
  actions.push({
    label: messages.openSetup(),
    onClick: () => go(toSetup({ check: 'event_types' })),
    testSubject: 'openSetup',
  });
  return (
    <EmptyState title={messages.nothing()} actions={actions}>
      <p>{messages.range({ from: time.format(range.from), to: time.format(range.to) })}</p>
      <p data-test-subj="everSeen">
        {everSeen.length === 0
          ? messages.neverSeen()
          : (policies.length > 0 ? messages.everSeen : messages.everSeenWithoutPolicy)({
              kinds: kindsOfTypes(everSeen),
            })}{' '}
        {policies.length > 0 && <VisibleText text={policies.join(', ')} limit={300} />}
      </p>
      <p>
        {messages.exportList({
          exported: kindsOfTypes(PROBES_BY_DEFAULT),
          others: kindsOfTypes(PROBES_WHEN_LISTED),
        })}
      </p>
      {everSeen.length === 0 && <SetupHint />}
    </EmptyState>
  );
}
