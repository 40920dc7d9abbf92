import { useCallback, type MouseEvent } from 'react';
import type { Address } from './address';
import { useAddress } from './use_address';

export { toKernelProbes, toProcess, toProcesses, toSetup, toTimeline } from './page_links';

export interface LinkTo {
  href: string;
  onClick: (event: MouseEvent) => void;
}

/**
 * Makes real links inside the app: a plain click changes the address without loading the page, any
 * other (Ctrl, middle button) is left to the browser.
 */
export function useLinkTo(): (change: (address: Address) => Address) => LinkTo {
  const { address, go, hrefOf } = useAddress();
  return useCallback(
    (change) => ({
      href: hrefOf(change(address)),
      onClick: (event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(change);
      },
    }),
    [address, go, hrefOf],
  );
}

/** A click that means "go there", and not "open elsewhere". */
export function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.defaultPrevented &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey
  );
}
