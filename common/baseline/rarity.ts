/** How often and in how many distinct pods something happened. */
export interface Frequency {
  pods: number;
  events: number;
}

/** Sorts the rarest first: fewest distinct pods, then fewest events. */
export function compareRarity(a: Frequency, b: Frequency): number {
  return a.pods - b.pods || a.events - b.events;
}
