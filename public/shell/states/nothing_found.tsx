import type { ProcessesAnswer } from '../../../common/api/processes';
import { SetupHint } from '../../checks/setup_hint';
import { EmptyState, type EmptyStateAction } from './empty_state';
import { clearFilters } from '../filters/filter_changes';
import { printSearchToken } from '../filters/search_text';
import { useAddress } from '../address/use_address';
import { useRange } from '../time_range/use_range';
import { useTimeFormat } from '../time_range/use_time_format';
import { VisibleText } from '../../text/visible_text';
import { rangeAround } from '../time_range/nearest_range';
import { messages } from './messages';

/**
 * Nothing fits: the query, the range, and where the nearest data is. `title` says what was looked
 * for where it was not processes.
 */
export function NothingFound({
  range,
  nearest,
  title,
}: Pick<ProcessesAnswer, 'range' | 'nearest'> & { title?: string }) {
  const { address } = useAddress();
  const time = useTimeFormat();
  const query = [...address.filters.map(printSearchToken), address.q].filter(Boolean).join(' ');
  const rangeText = messages.searchedRange({
    from: time.format(range.from),
    to: time.format(range.to),
  });
  return (
    <EmptyState title={title ?? titleOfList(query !== '')} actions={useActions({ range, nearest })}>
      <p>{rangeText}</p>
      {query && (
        <p>
          {messages.searchedFor()}{' '}
          <code>
            <VisibleText text={query} limit={300} />
          </code>
        </p>
      )}
      <p>{nearestSentence(nearest, time.format)}</p>
      {/* With filters the search is the likely cause, not the set-up. */}
      {query === '' && <SetupHint />}
    </EmptyState>
  );
}

const GO_TO = { before: messages.goEarlier, after: messages.goLater };

function useActions({
  range,
  nearest,
}: {
  range: ProcessesAnswer['range'];
  nearest: ProcessesAnswer['nearest'];
}): EmptyStateAction[] {
  const { address, go } = useAddress();
  const { setRange } = useRange();
  const { before, after } = nearest ?? {};
  const isOnly = before === undefined || after === undefined;
  const goThere = (time: string | undefined, side: 'before' | 'after'): EmptyStateAction[] => {
    const target = time && rangeAround(time, side, range);
    if (!target) return [];
    const label = isOnly ? messages.goThere() : GO_TO[side]();
    return [
      {
        label,
        onClick: () => setRange(target),
        testSubject: side === 'before' ? 'goToEarlier' : 'goToLater',
      },
    ];
  };
  const hasQuery = address.filters.length > 0 || address.q !== '';
  return [
    ...goThere(before, 'before'),
    ...goThere(after, 'after'),
    ...(hasQuery
      ? [
          {
            label: messages.withoutFilters(),
            onClick: () => go(clearFilters),
            testSubject: 'clearFilters',
          },
        ]
      : []),
  ];
}

function titleOfList(hasQuery: boolean): string {
  return hasQuery ? messages.nothingMatches() : messages.noProcesses();
}

function nearestSentence(
  nearest: ProcessesAnswer['nearest'],
  format: (time: string) => string,
): string {
  const { before, after } = nearest ?? {};
  if (before && after) {
    return messages.nearestBoth({ before: format(before), after: format(after) });
  }
  const only = before ?? after;
  return only ? messages.nearest({ time: format(only) }) : messages.noNearest();
}
