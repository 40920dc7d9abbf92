import { i18n } from '@kbn/i18n';
import { EmptyState } from './empty_state';
import type { ResolvedRange } from '../time_range/range';
import { useRange } from '../time_range/use_range';
import { shownText } from '../../text/shown_text';

/** The address names a time range that cannot be asked for. */
export function RangeProblem({ problem }: { problem: Exclude<ResolvedRange, { kind: 'range' }> }) {
  const { text, setRange } = useRange();
  const exchange = {
    label: i18n.translate('tetragonInvestigator.range.exchange', {
      defaultMessage: 'Exchange start and end',
    }),
    onClick: () => setRange({ from: text.to, to: text.from }),
    testSubject: 'exchangeRange',
  };
  const lastDay = {
    label: i18n.translate('tetragonInvestigator.range.lastDay', {
      defaultMessage: 'Show the last 24 hours',
    }),
    onClick: () => setRange({ from: 'now-24h', to: 'now' }),
    testSubject: 'lastDay',
  };
  return (
    <EmptyState
      title={
        problem.kind === 'reversed'
          ? i18n.translate('tetragonInvestigator.range.reversed', {
              defaultMessage: 'The time range ends before it starts',
            })
          : i18n.translate('tetragonInvestigator.range.unreadable', {
              defaultMessage: 'The time range is not readable',
            })
      }
      actions={problem.kind === 'reversed' ? [exchange, lastDay] : [lastDay]}
    >
      {problem.kind === 'unreadable' &&
        i18n.translate('tetragonInvestigator.range.unreadableText', {
          defaultMessage: '"{text}" is neither a date (ISO 8601) nor date math such as now-15m.',
          values: { text: shownText(problem.text, 100) },
        })}
    </EmptyState>
  );
}
