import type { Address } from '../address/address';
import type { Refresh } from './refresh_parameter';

/** A paused refresh without an interval is none. */
export function withRefresh({ intervalMs, paused }: Refresh): (address: Address) => Address {
  return (address) => {
    const changed = { ...address, refresh: { intervalMs, paused } };
    if (paused && intervalMs === 0) delete (changed as Address).refresh;
    return changed;
  };
}
