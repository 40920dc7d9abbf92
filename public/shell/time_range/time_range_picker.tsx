import { useMemo } from 'react';
import { EuiSuperDatePicker } from '@elastic/eui';
import { readQuickRanges } from './range';
import { withRefresh } from './with_refresh';
import { useServices } from '../services';
import { useAddress } from '../address/use_address';
import { useRange } from './use_range';
import { useTimeFormat } from './use_time_format';

/** Time range, refresh, and automatic refresh with a pause, all kept in the address. */
export function TimeRangePicker() {
  const { core } = useServices();
  const { address, go } = useAddress();
  const { text, setRange, refresh } = useRange();
  const quickRanges = useMemo(
    () => readQuickRanges(core.uiSettings.get('timepicker:quickRanges')),
    [core],
  );
  const { settings } = useTimeFormat();
  return (
    <EuiSuperDatePicker
      compressed
      width="auto"
      showUpdateButton="iconOnly"
      start={text.from}
      end={text.to}
      dateFormat={settings.dateFormat}
      {...(quickRanges.length > 0 && { commonlyUsedRanges: quickRanges })}
      onTimeChange={({ start, end }) => setRange({ from: start, to: end })}
      isPaused={address.refresh?.paused ?? true}
      refreshInterval={address.refresh?.intervalMs ?? 0}
      onRefresh={() => {
        // Nobody looks at a hidden tab, and every refresh costs the cluster searches.
        if (!document.hidden) refresh();
      }}
      onRefreshChange={({ isPaused, refreshInterval }) =>
        go(withRefresh({ intervalMs: refreshInterval, paused: isPaused }), { replace: true })
      }
      data-test-subj="timeRange"
    />
  );
}
