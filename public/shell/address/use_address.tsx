import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { MAX_ADDRESS_LENGTH } from '../../../common/limits';
import { parseAddress, printAddress, type Address } from './address';
import { useServices } from '../services';
import { messages } from './messages';

export interface AddressAccess {
  address: Address;
  /** Changes the address; every part of the page that shows it follows. */
  go: (change: (address: Address) => Address, options?: { replace?: boolean }) => void;
  /** A real link (with Kibana's base path), for `href`. */
  hrefOf: (address: Address) => string;
}

const AddressContext = createContext<AddressAccess | undefined>(undefined);

/** Parses the address bar once for the whole app, and follows it. */
export function AddressProvider({ children }: { children?: ReactNode }) {
  const { core, history } = useServices();
  const [location, setLocation] = useState({
    pathname: history.location.pathname,
    search: history.location.search,
  });

  // Before any other effect: a child that completes the address at once must be heard.
  useLayoutEffect(
    () => history.listen(({ pathname, search }) => setLocation({ pathname, search })),
    [history],
  );

  const go = useCallback<AddressAccess['go']>(
    (change, options) => {
      // Two changes within one event build on each other, not on what was last rendered.
      const current = parseAddress(history.location);
      const before = printAddress(current);
      const next = printAddress(change(current));
      if (next.pathname === before.pathname && next.search === before.search) return;
      if (addressLength(next) > MAX_ADDRESS_LENGTH) {
        core.notifications.toasts.addDanger(tooLongSentence(addressLength(next)));
        return;
      }
      if (options?.replace) history.replace(next);
      else history.push(next);
    },
    [core, history],
  );

  const access = useMemo<AddressAccess>(
    () => ({
      address: parseAddress(location),
      go,
      hrefOf: (address) => history.createHref(printAddress(address)),
    }),
    [location, go, history],
  );
  return <AddressContext.Provider value={access}>{children}</AddressContext.Provider>;
}

/** The address bar as the pages read and change it. */
export function useAddress(): AddressAccess {
  const access = useContext(AddressContext);
  if (!access) throw new Error('useAddress needs an AddressProvider above it');
  return access;
}

/** Characters of an address line, for `MAX_ADDRESS_LENGTH`. */
export function addressLength({ pathname, search }: { pathname: string; search: string }): number {
  return pathname.length + search.length;
}

export function tooLongSentence(length: number): string {
  return messages.tooLong({
    length: length.toLocaleString(),
    limit: MAX_ADDRESS_LENGTH.toLocaleString(),
  });
}
