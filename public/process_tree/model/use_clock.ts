import { useMemo } from 'react';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { formatTime, timeInMilliseconds } from '../../text/format_time';
import { shownText } from '../../text/shown_text';

/**
 * Writes times of one tree: the time of day in milliseconds, with the date where it is not that of
 * `reference`. Text that is no time is shown as it is.
 */
export function useClock(reference: string | undefined): (time: string) => string {
  const { settings } = useTimeFormat();
  return useMemo(() => {
    const { timeZone } = settings;
    const dayOf = (milliseconds: number) =>
      formatTime(milliseconds, { timeZone, dateFormat: 'YYYY-MM-DD' });
    const start = reference === undefined ? undefined : timeInMilliseconds(reference);
    const day = start === undefined ? undefined : dayOf(start);
    return (time) => {
      const milliseconds = timeInMilliseconds(time);
      if (milliseconds === undefined) return shownText(time, 64);
      const isSameDay = day === undefined || dayOf(milliseconds) === day;
      return formatTime(milliseconds, {
        timeZone,
        dateFormat: isSameDay ? 'HH:mm:ss.SSS' : 'MMM D HH:mm:ss',
      });
    };
  }, [settings, reference]);
}
