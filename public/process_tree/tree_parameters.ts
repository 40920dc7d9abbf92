import type { Grouping } from '../../common/process_tree/sibling_groups';
import type { ProcessRef } from '../../common/identity/process_ref';
import type { Address } from '../shell/address/address';
import { refInAddress } from '../shell/address/page_links';
import { parseFolding, printFolding, type Folding } from './model/folding';

export const DETAILS_TABS = ['overview', 'events', 'raw'] as const;
export type DetailsTab = (typeof DETAILS_TABS)[number];

const TREE_VIEWS = ['tree', 'graph'] as const;
export type TreeViewName = (typeof TREE_VIEWS)[number];

/** What the address says of the process page beside the process itself. */
export interface TreeParameters {
  /** Cluster that was chosen where several hold the exec_id; empty: the server chooses. */
  cluster: string;
  /** Node and start of the page's process, where its exec_id alone is ambiguous. */
  identity: Pick<ProcessRef, 'node' | 'start'>;
  /** exec_id of the selected process; absent: the one of the page. */
  selected?: string;
  /** Tab of the details; absent: they are closed. */
  tab?: DetailsTab;
  folding: Folding;
  view: TreeViewName;
  /** exec_id of the process with which the view begins; absent: the topmost ancestor. */
  focus?: string;
  /** Text that is looked for in the tree; empty: none. */
  find: string;
  grouping: Grouping;
  /** The tree comes from a saved investigation that was opened in this tab. */
  isFromFile: boolean;
}

const OWN = new Set([
  ...['in', 'processNode', 'processStart', 'selected', 'details', 'fold', 'opened', 'closed'],
  ...['view', 'focus', 'find', 'siblings', 'probes', 'source'],
]);

/**
 * Page parameters: `in`, `processNode`, `processStart`, `selected`, `details`, `view` (graph), `focus`, `find`, `siblings` (single:
 * not grouped), `probes` (folded), `source` (file), and those of the folding.
 */
export function parseTreeParameters(parameters: Readonly<Record<string, string>>): TreeParameters {
  const tab = DETAILS_TABS.find((name) => name === parameters.details);
  return {
    cluster: parameters.in ?? '',
    identity: parseIdentity(parameters),
    ...(parameters.selected && { selected: parameters.selected }),
    ...(tab && { tab }),
    folding: parseFolding(parameters),
    view: TREE_VIEWS.find((name) => name === parameters.view) ?? 'tree',
    ...(parameters.focus && { focus: parameters.focus }),
    find: parameters.find ?? '',
    grouping: {
      binaries: parameters.siblings !== 'single',
      probes: parameters.probes === 'folded',
    },
    isFromFile: parameters.source === 'file',
  };
}

/** Node and start as `refInAddress` prints them; a start that is no number is none. */
function parseIdentity({
  processNode: node,
  processStart,
}: Readonly<Record<string, string>>): TreeParameters['identity'] {
  const isNumber = processStart !== undefined && /^\d{1,15}$/.test(processStart);
  return {
    ...(node !== undefined && { node }),
    ...(isNumber && { start: Number(processStart) }),
  };
}

/** The address with other parameters of the process page; what another release put there stays. */
export function withTreeParameters(
  address: Address,
  change: Partial<{ [K in keyof TreeParameters]: TreeParameters[K] | undefined }>,
): Address {
  const { cluster, identity, selected, tab, folding, view, focus, find, grouping, isFromFile } = {
    ...parseTreeParameters(address.pageParameters),
    ...change,
  };
  const others = Object.entries(address.pageParameters).filter(([name]) => !OWN.has(name));
  return {
    ...address,
    pageParameters: {
      ...Object.fromEntries(others),
      ...(cluster && { in: cluster }),
      ...(identity && refInAddress({ execId: '', ...identity })),
      ...(isFromFile && { source: 'file' }),
      ...(view === 'graph' && { view }),
      ...(focus !== undefined && { focus }),
      ...(find && { find }),
      ...(grouping && !grouping.binaries && { siblings: 'single' }),
      ...(grouping?.probes && { probes: 'folded' }),
      ...(selected !== undefined && { selected }),
      ...(tab && { details: tab }),
      ...(folding && printFolding(folding)),
    },
  };
}
