import { EmptyState } from './empty_state';
import type { ResolvedRange } from '../time_range/range';
import { useRange } from '../time_range/use_range';
import { shownText } from '../../text/shown_text';
import { messages } from './messages';

/** The address names a time range that cannot be asked for. */
export function RangeProblem({ problem }: { problem: Exclude<ResolvedRange, { kind: 'range' }> }) {
  const { text, setRange } = useRange();
  const exchange = {
    label: messages.swapEnds(),
    onClick: () => setRange({ from: text.to, to: text.from }),
    testSubject: 'exchangeRange',
  };
  const lastDay = {
    label: messages.lastDay(),
    onClick: () => setRange({ from: 'now-24h', to: 'now' }),
    testSubject: 'lastDay',
  };
  return (
    <EmptyState
      title={problem.kind === 'reversed' ? messages.rangeReversed() : messages.rangeUnreadable()}
      actions={problem.kind === 'reversed' ? [exchange, lastDay] : [lastDay]}
    >
      {problem.kind === 'unreadable' && messages.notATime({ text: shownText(problem.text, 100) })}
    </EmptyState>
  );
}
