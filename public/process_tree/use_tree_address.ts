import { useCallback, useMemo, useState } from 'react';
import { MAX_ADDRESS_LENGTH } from '../../common/limits';
import { printAddress } from '../shell/address';
import { addressLength, useAddress } from '../shell/use_address';
import type { Folding } from './folding';
import {
  parseTreeParameters,
  withTreeParameters,
  type DetailsTab,
  type TreeParameters,
} from './tree_parameters';

export interface TreeAddress extends TreeParameters {
  setFolding: (folding: Folding) => void;
  select: (execId: string, tab: DetailsTab | undefined) => void;
  setTab: (tab: DetailsTab | undefined) => void;
  /** More rows were toggled than the address can name: a link would not show them. */
  isFoldingTooLong: boolean;
}

/** The parameters of the process page as they stand in the address bar, and how to change them. */
export function useTreeAddress(pageExecId: string): TreeAddress {
  const { address, go } = useAddress();
  const { pageParameters } = address;
  const [tooLong, setTooLong] = useState<Folding>();
  const parameters = useMemo(() => parseTreeParameters(pageParameters), [pageParameters]);

  const setFolding = useCallback(
    (folding: Folding) => {
      const next = printAddress(withTreeParameters(address, { folding }));
      const fits = addressLength(next) <= MAX_ADDRESS_LENGTH;
      setTooLong(fits ? undefined : folding);
      if (fits) go((current) => withTreeParameters(current, { folding }), { replace: true });
    },
    [address, go],
  );
  const select = useCallback(
    (execId: string, tab: DetailsTab | undefined) =>
      go(
        (current) =>
          withTreeParameters(current, {
            selected: execId === pageExecId ? undefined : execId,
            tab,
          }),
        { replace: true },
      ),
    [go, pageExecId],
  );
  const setTab = useCallback(
    (tab: DetailsTab | undefined) =>
      go((current) => withTreeParameters(current, { tab }), { replace: true }),
    [go],
  );
  return {
    ...parameters,
    folding: tooLong ?? parameters.folding,
    setFolding,
    select,
    setTab,
    isFoldingTooLong: tooLong !== undefined,
  };
}
