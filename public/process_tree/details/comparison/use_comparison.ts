import { useCallback, useState } from 'react';
import { useAddress } from '../../../shell/address/use_address';

export interface Comparison {
  /** exec_id that the selected process is compared with, as the address has it. */
  other?: string;
  /** The next row that is chosen becomes the other one. */
  isPicking: boolean;
  pick: () => void;
  compareWith: (execId: string) => void;
  /** Ends the picking, or the comparison. */
  stop: () => void;
}

const PARAMETER = 'compare';

/** Which two processes stand side by side: the selected one, and the address's `compare`. */
export function useComparison(): Comparison {
  const { address, go } = useAddress();
  const [isPicking, setIsPicking] = useState(false);
  const { [PARAMETER]: other } = address.pageParameters;
  const write = useCallback(
    (execId: string | undefined) => {
      setIsPicking(false);
      go(
        (current) => {
          const others = Object.entries(current.pageParameters).filter(
            ([name]) => name !== PARAMETER,
          );
          return {
            ...current,
            pageParameters: {
              ...Object.fromEntries(others),
              ...(execId !== undefined && { [PARAMETER]: execId }),
            },
          };
        },
        { replace: true },
      );
    },
    [go],
  );
  return {
    ...(other !== undefined && other !== '' && { other }),
    isPicking,
    pick: useCallback(() => setIsPicking(true), []),
    compareWith: write,
    stop: useCallback(() => write(undefined), [write]),
  };
}
