import { useMemo } from 'react';
import {
  formatTime,
  preciseTime,
  timeInMilliseconds,
  type TimeSettings,
} from '../../text/format_time';
import { shownText } from '../../text/shown_text';
import { useServices } from '../services';

/** Kibana's default of `dateFormat`. */
const DEFAULT_DATE_FORMAT = 'MMM D, YYYY @ HH:mm:ss.SSS';

export interface TimeFormat {
  settings: TimeSettings;
  /** A Tetragon time (RFC 3339) or epoch milliseconds; text that is no time is shown as it is. */
  format: (time: string | number) => string;
  /** All nine decimals in UTC, for tooltips. */
  precise: (time: string) => string;
}

/** Times as Kibana's advanced settings want them. */
export function useTimeFormat(): TimeFormat {
  const { core } = useServices();
  return useMemo(() => {
    const settings: TimeSettings = {
      dateFormat: textSetting(core.uiSettings.get('dateFormat'), DEFAULT_DATE_FORMAT),
      timeZone: textSetting(core.uiSettings.get('dateFormat:tz'), 'Browser'),
    };
    return {
      settings,
      format: (time) => {
        const milliseconds = typeof time === 'number' ? time : timeInMilliseconds(time);
        return milliseconds === undefined
          ? shownText(String(time), 64)
          : formatTime(milliseconds, settings);
      },
      precise: (time) => shownText(preciseTime(time), 64),
    };
  }, [core]);
}

function textSetting(value: unknown, fallback: string): string {
  return typeof value === 'string' && value !== '' ? value : fallback;
}
