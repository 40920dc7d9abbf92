import { useColors } from '../shell/theme';
import { useTimeFormat } from '../shell/time_range/use_time_format';

/** A time as Kibana's settings want it, all nine decimals in the tooltip; a dash where it is unknown. */
export function TimeCell({ time }: { time: string | undefined }) {
  const colors = useColors();
  const { format, precise } = useTimeFormat();
  return (
    <span
      {...(time && { title: precise(time) })}
      style={{ color: colors.textSubdued, fontVariantNumeric: 'tabular-nums' }}
    >
      {time ? format(time) : '–'}
    </span>
  );
}
