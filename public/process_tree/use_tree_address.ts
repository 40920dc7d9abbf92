import { useCallback, useMemo, useState } from 'react';
import { MAX_ADDRESS_LENGTH } from '../../common/limits';
import type { Grouping } from '../../common/process_tree/sibling_groups';
import { printAddress, type Address } from '../shell/address/address';
import { addressLength, useAddress } from '../shell/address/use_address';
import { FIRST_FOLDING, type Folding } from './model/folding';
import {
  parseTreeParameters,
  withTreeParameters,
  type DetailsTab,
  type TreeParameters,
  type TreeViewName,
} from './tree_parameters';

export interface TreeAddress extends TreeParameters {
  setFolding: (folding: Folding) => void;
  select: (execId: string, tab: DetailsTab | undefined) => void;
  setTab: (tab: DetailsTab | undefined) => void;
  setView: (view: TreeViewName) => void;
  setFocus: (execId: string | undefined) => void;
  setFind: (text: string) => void;
  setGrouping: (grouping: Grouping) => void;
  /** More rows were toggled than the address can name: a link would not show them. */
  isFoldingTooLong: boolean;
}

/** The parameters of the process page in the address bar, and how to change them. */
export function useTreeAddress(pageExecId: string): TreeAddress {
  const { address, go } = useAddress();
  const { pageParameters } = address;
  const [unwritten, setUnwritten] = useState<Folding>();
  const parameters = useMemo(() => parseTreeParameters(pageParameters), [pageParameters]);

  const write = useCallback(
    (change: Parameters<typeof withTreeParameters>[1]) =>
      go(
        (current) => {
          const next = withTreeParameters(current, change);
          if (fits(next)) return next;
          // Toggled rows are what a link can do without: they stay here alone.
          const { folding } = parseTreeParameters(next.pageParameters);
          setUnwritten((kept) => kept ?? folding);
          return withTreeParameters(next, { folding: { ...FIRST_FOLDING, base: folding.base } });
        },
        { replace: true },
      ),
    [go],
  );
  const setFolding = useCallback(
    (folding: Folding) => {
      setUnwritten(undefined);
      write({ folding });
    },
    [write],
  );
  const select = useCallback(
    (execId: string, tab: DetailsTab | undefined) =>
      write({ selected: execId === pageExecId ? undefined : execId, tab }),
    [write, pageExecId],
  );
  const setters = useMemo(
    () => ({
      setTab: (tab: DetailsTab | undefined) => write({ tab }),
      setView: (view: TreeViewName) => write({ view }),
      setFocus: (focus: string | undefined) => write({ focus }),
      setFind: (find: string) => write({ find }),
      setGrouping: (grouping: Grouping) => write({ grouping }),
    }),
    [write],
  );
  return {
    ...parameters,
    ...setters,
    folding: unwritten ?? parameters.folding,
    setFolding,
    select,
    isFoldingTooLong: unwritten !== undefined,
  };
}

function fits(address: Address): boolean {
  return addressLength(printAddress(address)) <= MAX_ADDRESS_LENGTH;
}
