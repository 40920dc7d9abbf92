import type { ProcessRow } from '../../../common/api/process_rows';
import type { ProcessNode } from '../../../common/api/process_tree';
import type { DetailsTab } from '../tree_parameters';
import type { Comparison } from './comparison/use_comparison';

export interface DetailsFlyoutProperties {
  execId: string;
  cluster: string;
  /** What the tree knows of it; absent for an id that is not in the tree. */
  known: ProcessNode | undefined;
  /** All stages of its task in the tree; none for an id that is not in it. */
  stages: readonly ProcessNode[];
  /** The tree comes from a file, with this row of it. */
  saved?: { row: ProcessRow | undefined };
  /** It is the one whose page this is. */
  isPageProcess: boolean;
  /** The row by which somebody came into its container, itself or above it. */
  injectedRoot: string | undefined;
  tab: DetailsTab;
  comparison: Comparison;
  onTab: (tab: DetailsTab) => void;
  onClose: () => void;
  /** Goes to another process. */
  onSelect: (execId: string) => void;
}
