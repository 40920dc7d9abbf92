import { useState } from 'react';

export interface Revealed {
  /** Numbers of the secrets that the reader asked to see. */
  numbers: ReadonlySet<number>;
  toggle: (...numbers: number[]) => void;
}

const NOTHING: ReadonlySet<number> = new Set();

/** Keeps what is revealed of one value; another value in the same place begins masked. */
export function useRevealed(value: unknown): Revealed {
  const [state, setState] = useState({ value, numbers: NOTHING });
  const numbers = state.value === value ? state.numbers : NOTHING;
  const toggle = (...toggled: number[]) => {
    const next = new Set(numbers);
    for (const number of toggled) if (!next.delete(number)) next.add(number);
    setState({ value, numbers: next });
  };
  return { numbers, toggle };
}
