import { useCallback, useMemo } from 'react';
import { useAddress } from '../shell/address/use_address';
import {
  printSetupParameters,
  readSetupParameters,
  type SetupParameters,
} from './setup_parameters';

/** Tab, chosen check and hours, as the address has them. */
export function useSetupAddress(): {
  parameters: SetupParameters;
  change: (changes: Partial<SetupParameters>) => void;
} {
  const { address, go } = useAddress();
  const { pageParameters } = address;
  const parameters = useMemo(() => readSetupParameters(pageParameters), [pageParameters]);
  const change = useCallback(
    (changes: Partial<SetupParameters>) =>
      go(
        (current) => ({
          ...current,
          pageParameters: printSetupParameters({
            ...readSetupParameters(current.pageParameters),
            ...changes,
          }),
        }),
        { replace: changes.tab === undefined },
      ),
    [go],
  );
  return { parameters, change };
}
