import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { RangeText } from '../address/address';
import { readTimeDefaults, resolveRange, type ResolvedRange } from './range';
import { useServices } from '../services';
import { useAddress } from '../address/use_address';

export interface RangeAccess {
  /** As it stands in the address, relative ranges included; the default where the address has none. */
  text: RangeText;
  /** The same as absolute times, fixed until the range changes or `refresh` is called. */
  resolved: ResolvedRange;
  /** Counts the refreshes: part of a `key` or a query that must follow them. */
  refreshes: number;
  setRange: (text: RangeText) => void;
  /** Moves `now` and thereby asks again. */
  refresh: () => void;
}

/** Pages whose content is that of a time range. */
const PAGES_WITH_RANGE: ReadonlySet<string> = new Set(['processes', 'timeline']);

const RangeContext = createContext<RangeAccess | undefined>(undefined);

/** Resolves the address's range once for the whole app, so that all its questions mean one range. */
export function RangeProvider({ children }: { children?: ReactNode }) {
  const { core, data } = useServices();
  const { address, go } = useAddress();
  const [refreshes, setRefreshes] = useState(0);
  const timefilter = data?.query.timefilter.timefilter;
  const [fallback] = useState(
    () => timefilter?.getTime() ?? readTimeDefaults(core.uiSettings.get('timepicker:timeDefaults')),
  );
  const { from, to } = address.range ?? fallback;

  useEffect(() => {
    // A link to a list must mean the same range for whoever opens it; a process needs none.
    if (!address.range && PAGES_WITH_RANGE.has(address.page.name)) {
      go((current) => ({ ...current, range: fallback }), { replace: true });
    } else if (address.range) {
      timefilter?.setTime({ from, to });
    }
  }, [address, fallback, from, to, go, timefilter]);

  const access = useMemo<RangeAccess>(
    () => ({
      text: { from, to },
      resolved: resolveRange({ from, to }, new Date()),
      refreshes,
      setRange: (range) => go((current) => ({ ...current, range })),
      refresh: () => setRefreshes((count) => count + 1),
    }),
    [from, to, refreshes, go],
  );
  return <RangeContext.Provider value={access}>{children}</RangeContext.Provider>;
}

/** The time range every part of a page shares. */
export function useRange(): RangeAccess {
  const access = useContext(RangeContext);
  if (!access) throw new Error('useRange needs a RangeProvider above it');
  return access;
}
