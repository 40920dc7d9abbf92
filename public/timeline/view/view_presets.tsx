import { EuiSelect } from '@elastic/eui';
import { formatDuration } from '../../text/format_duration';
import type { View } from './use_view';
import { messages } from './messages';

/** Lengths of a view to choose from, milliseconds. */
const LENGTHS = [
  7 * 86_400_000,
  86_400_000,
  6 * 3_600_000,
  3_600_000,
  10 * 60_000,
  60_000,
  10_000,
  1_000,
  100,
  10,
];

/** Makes the view one of some usual lengths, round its centre. */
export function ViewPresets({ view }: { view: View }) {
  const { from, to } = view.view;
  const range = view.bounds.to - view.bounds.from;
  const options = LENGTHS.filter((length) => length < range).map((length) => ({
    value: String(length),
    text: formatDuration(BigInt(length) * 1_000_000n),
  }));
  const current = String(to - from);
  const isPreset = options.some(({ value }) => value === current);
  return (
    <div css={{ width: 176 }}>
      <EuiSelect
        compressed
        prepend={messages.inSight()}
        aria-label={messages.viewLengthLabel()}
        options={[
          ...(isPreset ? [] : [{ value: current, text: lengthText(to - from) }]),
          ...options,
        ]}
        value={current}
        onChange={({ target }) => view.resize(Number(target.value))}
        data-test-subj="viewPresets"
      />
    </div>
  );
}

function lengthText(length: number): string {
  return formatDuration(BigInt(Math.round(length)) * 1_000_000n);
}
