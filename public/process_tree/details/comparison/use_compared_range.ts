import { useState } from 'react';
import { useAddress } from '../../../shell/address/use_address';
import { useRange } from '../../../shell/time_range/use_range';
import { dayAround, type ComparedRange } from './compared_range';

/** The range in which a process is compared with others: the page's, else the day around its start. */
export function useComparedRange(start: string | undefined): ComparedRange | undefined {
  const { address } = useAddress();
  const { resolved } = useRange();
  const [now] = useState(() => Date.now());
  if (address.range !== undefined) {
    return resolved.kind === 'range' ? { ...resolved.range, isChosen: true } : undefined;
  }
  return dayAround(start, now);
}
