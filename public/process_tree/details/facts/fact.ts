import type { FilterName } from '../../../../common/filters/filters';

/** One thing Tetragon said, ready to read, copy and filter by. */
export interface Fact {
  id: string;
  label: string;
  /** As it is in the event: text of an attacker. */
  value: string;
  /** What it means or where it differs, in words of ours. */
  note?: string;
  /** Draws the reader's eye: what an intruder's process tends to have. */
  isStriking?: boolean;
  filter?: { name: FilterName; value: string };
  /** Text that the free text of the filter bar finds: arguments and paths. */
  isSearchable?: boolean;
  /** The value names this process of the tree. */
  execId?: string;
  /** RFC 3339: the reader's own time stands beside it. */
  isTime?: boolean;
  /** Commands, paths and ids. */
  isMonospace?: boolean;
  /** Hidden until the reader asks: values that tend to be secrets. */
  isSecret?: boolean;
  /** The binary that ran with this value as its arguments. */
  program?: string | undefined;
}

export interface FactGroup {
  id: string;
  title: string;
  facts: Fact[];
  /** Why there is nothing, where that is not the same as "no". */
  missing?: string;
}

/** A fact, or nothing where the event has no such value. */
export function fact(
  id: string,
  label: string,
  value: string | number | boolean | undefined,
  more: Partial<Omit<Fact, 'id' | 'label' | 'value'>> = {},
): Fact[] {
  return value === undefined || value === '' ? [] : [{ id, label, value: String(value), ...more }];
}
