/** Up to this share a fault is degraded quality, above it poor: the words and numbers of Kibana's data quality page. */
export const POOR_SHARE = 0.03;

/** Below so many things counted, one of them is more than three in a hundred: a warning at most. */
export const SMALL_SAMPLE = 200;

/**
 * Milliseconds of delay that are usual: Tetragon holds an incomplete event for up to 15 tries of 2 s,
 * Filebeat reads after that.
 */
export const USUAL_DELAY_MS = 60_000;

/**
 * Room below the total-fields limit that is too little: a new label of a pod makes up to nine fields
 * (process, parent and ancestors, each in exec, exit and kprobe), and the integration's own mapping
 * takes more than 900 of the 1,000 that are allowed by default.
 */
export const FEW_FREE_FIELDS = 20;
