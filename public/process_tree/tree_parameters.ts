import type { Address } from '../shell/address';
import { parseFolding, printFolding, type Folding } from './folding';

export const DETAILS_TABS = ['overview', 'events', 'raw'] as const;
export type DetailsTab = (typeof DETAILS_TABS)[number];

/** What the address says of the process page beside the process itself. */
export interface TreeParameters {
  /** Cluster that was chosen where several hold the exec_id; empty: the server chooses. */
  cluster: string;
  /** exec_id of the selected process; absent: the one of the page. */
  selected?: string;
  /** Tab of the details; absent: they are closed. */
  tab?: DetailsTab;
  folding: Folding;
}

const OWN = new Set(['in', 'selected', 'details', 'fold', 'opened', 'closed']);

/** Page parameters: `in`, `selected`, `details`, and those of the folding. */
export function parseTreeParameters(parameters: Readonly<Record<string, string>>): TreeParameters {
  const tab = DETAILS_TABS.find((name) => name === parameters.details);
  return {
    cluster: parameters.in ?? '',
    ...(parameters.selected && { selected: parameters.selected }),
    ...(tab && { tab }),
    folding: parseFolding(parameters),
  };
}

/** The address with other parameters of the process page; what another release put there stays. */
export function withTreeParameters(
  address: Address,
  change: Partial<{ [K in keyof TreeParameters]: TreeParameters[K] | undefined }>,
): Address {
  const { cluster, selected, tab, folding } = {
    ...parseTreeParameters(address.pageParameters),
    ...change,
  };
  const others = Object.entries(address.pageParameters).filter(([name]) => !OWN.has(name));
  return {
    ...address,
    pageParameters: {
      ...Object.fromEntries(others),
      ...(cluster && { in: cluster }),
      ...(selected !== undefined && { selected }),
      ...(tab && { details: tab }),
      ...(folding && printFolding(folding)),
    },
  };
}
