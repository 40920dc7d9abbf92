/** Every limit of the product with its reason. Those in `DEFAULT_LIMITS` an administrator may raise in kibana.yml. */

/** An address line longer than this is refused with a sentence: proxies in front of Kibana cut at 8 kB. */
export const MAX_ADDRESS_LENGTH = 8_000;

/** Values of one filter name. More than this no reader can check, and the address line would not hold them. */
export const MAX_FILTER_VALUES = 100;

/** Characters of one filter value: longer ones are not indexed (`ignore_above` 1024 in the integration's template). */
export const MAX_FILTER_VALUE_LENGTH = 1_024;

/** Words of one free text: each is a substring search in every field that holds text. */
export const MAX_SEARCH_WORDS = 16;

/** Characters of an exec_id. A node name has at most 253 (RFC 1123), ktime 20 and PID 10 digits; base64 adds a third. */
export const MAX_EXEC_ID_LENGTH = 512;

/** Rows of one page of the process list. */
export const DEFAULT_PAGE_SIZE = 100;
export const MAX_PAGE_SIZE = 500;

/** Rows that a list can be paged through: for its last page Elasticsearch counts out all before it. */
export const MAX_LIST_WINDOW = 10_000;

/** exec_ids in one request for row details: keeps the address line under MAX_ADDRESS_LENGTH at the usual id length. */
export const MAX_ROWS_PER_REQUEST = 50;

/** Buckets of one search while a tree is read: below Elasticsearch's default `search.max_buckets` (65,536), above a usual tree. */
export const TREE_PAGE_SIZE = 30_000;

/** Ids in one `terms` query: Elasticsearch's default `index.max_terms_count` is 65,536; smaller keeps a request under 2 MB. */
export const MAX_TERMS = 20_000;

/** Source documents shown for one process; the exact total is stated beside them. */
export const MAX_SOURCE_DOCUMENTS = 100;

/** Precision of distinct counts: Elasticsearch counts nearly exactly below it, and allows no more. */
export const CARDINALITY_PRECISION = 40_000;

/** Buckets of the histogram strip: one bar stays at least ten pixels wide on a 1280 px screen. */
export const HISTOGRAM_BUCKETS = 96;

/**
 * Slack on @timestamp around a process's own start and end, in milliseconds. Tetragon holds an
 * incomplete event for up to 15 tries of 2 s, and Filebeat reads after that.
 */
export const RANGE_SLACK_MS = 60_000;

export interface Limits {
  /** Descendants of one tree. */
  maxDescendants: number;
  /** Ancestors of one process. */
  maxAncestors: number;
  /** Milliseconds after which Elasticsearch is told to stop a search. */
  searchTimeoutMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  // Above this a browser's memory and the reader's patience end together (measured by `npm run bench`).
  maxDescendants: 100_000,
  // Deeper chains have only been seen in tests; a cycle is cut by the visited set, not by this.
  maxAncestors: 10_000,
  // Kibana's own elasticsearch.requestTimeout default.
  searchTimeoutMs: 30_000,
};
