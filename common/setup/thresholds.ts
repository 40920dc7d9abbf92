/** Up to this share a fault is degraded quality, above it poor: the words and numbers of Kibana's data quality page. */
export const POOR_SHARE = 0.03;

/** Below so many things counted, one of them is more than three in a hundred: a warning at most. */
export const SMALL_SAMPLE = 200;

/**
 * Delay that the pages' questions allow for: Tetragon holds an incomplete event for up to 15 tries of
 * 2 s, Filebeat reads after that.
 */
export const USUAL_DELAY_MS = 60_000;

/** Share of the total-fields limit from which on new pod labels are about to be dropped. */
export const FIELDS_NEAR_LIMIT = 0.9;
