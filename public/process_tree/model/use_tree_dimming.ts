import { useMemo } from 'react';
import { useAddress } from '../../shell/address/use_address';
import { useRange } from '../../shell/time_range/use_range';
import { dimmingOf, type Dimming } from './dimming';

/** What the filters, the free text and the range of the address dim in a tree. */
export function useTreeDimming(): Dimming {
  const { address } = useAddress();
  const { resolved } = useRange();
  const isRangeChosen = address.range !== undefined && resolved.kind === 'range';
  return useMemo(
    () =>
      dimmingOf(
        address.filters,
        address.q,
        isRangeChosen
          ? { from: Date.parse(resolved.range.from), to: Date.parse(resolved.range.to) }
          : undefined,
      ),
    [address.filters, address.q, isRangeChosen, resolved],
  );
}
