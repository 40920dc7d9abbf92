import { useCallback, useMemo } from 'react';
import { printFilters } from '../../../common/filters/filters';
import { useAddress } from '../../shell/address/use_address';
import { useRange } from '../../shell/time_range/use_range';
import {
  choiceParameters,
  parseProbeAddress,
  printProbeAddress,
  type ProbeAddress,
} from './probe_address';

type Query = Record<string, string | string[]>;

export interface ProbeAddressAccess {
  probe: ProbeAddress;
  change: (change: (probe: ProbeAddress) => ProbeAddress) => void;
  /** Range and filters for the routes; undefined while the range is none. */
  scope: Query | undefined;
  /** The same with the choice; undefined without one. */
  choice: Query | undefined;
}

/** The page's part of the address bar, and the questions it means. */
export function useProbeAddress(): ProbeAddressAccess {
  const { address, go } = useAddress();
  const { resolved } = useRange();
  const change = useCallback<ProbeAddressAccess['change']>(
    (changeProbe) =>
      go((current) => ({
        ...current,
        pageParameters: printProbeAddress(changeProbe(parseProbeAddress(current.pageParameters))),
      })),
    [go],
  );
  return useMemo(() => {
    const probe = parseProbeAddress(address.pageParameters);
    const scope: Query | undefined =
      resolved.kind === 'range'
        ? {
            ...resolved.range,
            ...(address.q && { q: address.q }),
            ...printFilters(address.filters),
          }
        : undefined;
    const choice = scope && probe.hook && { ...scope, ...choiceParameters(probe) };
    return { probe, change, scope, choice };
  }, [address, resolved, change]);
}
