/**
 * Every limit that a user or an administrator can meet, with its reason: what is refused, cut, left
 * out, or counted no further. Those in `DEFAULT_LIMITS` an administrator may raise in kibana.yml.
 * How much one search of several takes, sizes in pixels, and what the setup checks judge by
 * (`setup/thresholds.ts`) stand where they are used.
 */

// Requests: what is refused

/** An address line longer than this is refused with a sentence: proxies in front of Kibana cut at 8 kB. */
export const MAX_ADDRESS_LENGTH = 8_000;

/** Values of one filter name. More than this no reader can check, and the address line would not hold them. */
export const MAX_FILTER_VALUES = 100;

/** Characters of one filter value: longer ones are not indexed (`ignore_above` 1024 in the integration's template). */
export const MAX_FILTER_VALUE_LENGTH = 1_024;

/** Words of one free text: each is a substring search in every field that holds text. */
export const MAX_SEARCH_WORDS = 16;

/**
 * Characters of an exec_id. A node name has at most 253 (RFC 1123), ktime 20 and PID 10 digits;
 * base64 adds a third.
 */
export const MAX_EXEC_ID_LENGTH = 512;

/** Characters of a cluster's name: those of Kubernetes' own names end at 253 (RFC 1123). */
export const MAX_CLUSTER_NAME_LENGTH = 256;

/** Characters of a node's name: at most 253 (RFC 1123). */
export const MAX_NODE_NAME_LENGTH = 256;

/** Characters of one end of a time range: ISO 8601 with nanoseconds and a zone has 35. */
export const MAX_TIME_LENGTH = 64;

/** Characters of `next`, the place in a list where its next page begins: sort values and the name of an index. */
export const MAX_CURSOR_LENGTH = 1_024;

/** exec_ids in one request for row details: keeps the address line under MAX_ADDRESS_LENGTH at the usual id length. */
export const MAX_ROWS_PER_REQUEST = 50;

/** Lanes in one request: with LANE_BUCKETS and a dozen kinds they stay below `search.max_buckets` (65,536). */
export const MAX_LANES_PER_REQUEST = 30;

/** Levels of lanes, cluster to container. */
export const MAX_LANE_DEPTH = 6;

/** Characters of one key of a lane's path: a path in a file system has 4,096, longer values are not indexed. */
export const MAX_LANE_KEY_LENGTH = 1_200;

/** Filters of arguments in one choice: more no reader can check. */
export const MAX_ARGUMENT_FILTERS = 20;

/** Columns of argument values side by side. */
export const MAX_VALUE_COLUMNS = 3;

/** Characters of an argument's path below its event, such as `args.sock_arg.daddr`. */
export const MAX_COLUMN_PATH_LENGTH = 256;

/** Hours of events that the setup checks look at, unless asked for more: a day shows every cron job once. */
export const SETUP_HOURS = 24;
export const MAX_SETUP_HOURS = 24 * 30;

// Elasticsearch

/**
 * Ids in one `terms` query: Elasticsearch's default `index.max_terms_count` is 65,536; smaller
 * keeps a request under 2 MB.
 */
export const MAX_TERMS = 20_000;

/**
 * Buckets of one search while a tree is read: below Elasticsearch's default `search.max_buckets`
 * (65,536), above a usual tree. Each page counts all documents again.
 */
export const TREE_PAGE_SIZE = 60_000;

/** Precision of distinct counts: Elasticsearch counts nearly exactly below it, and allows no more. */
export const CARDINALITY_PRECISION = 40_000;

/** Documents read where values are not in the index (unmapped, or longer than `ignore_above`). */
export const MAX_DOCUMENTS_READ = 1_000;

// Time

/**
 * Milliseconds that a range on @timestamp reaches beyond the times of one process: Tetragon holds an
 * incomplete event for up to 15 tries of 2 s, and Filebeat reads after that. Questions by exec_id have
 * no range at all (docs/decisions/time-bounds.md).
 */
export const RANGE_SLACK_MS = 60_000;

/** Shortest baseline, in milliseconds: a day holds the jobs of night and morning. */
export const MIN_BASELINE_MS = 86_400_000;

/** A node is silent after this many times the 99th percentile of its own gaps, and not before ten minutes. */
export const SILENCE_FACTOR = 5;
export const MIN_SILENCE_MS = 600_000;

/**
 * Milliseconds between two refreshes: sooner would ask again before the answer is there; later than
 * setTimeout knows, a timer fires at once.
 */
export const SHORTEST_REFRESH_MS = 1_000;
export const LONGEST_REFRESH_MS = 2 ** 31 - 1;

// Process list

/** Rows of one page of the process list. */
export const DEFAULT_PAGE_SIZE = 100;
export const MAX_PAGE_SIZE = 500;

/** Rows that a list can be paged through: for its last page Elasticsearch counts out all before it. */
export const MAX_LIST_WINDOW = 10_000;

/** Buckets of the histogram strip: one bar stays at least ten pixels wide on a 1280 px screen. */
export const HISTOGRAM_BUCKETS = 96;

/** Clusters that one exec_id is told apart in: more with the same id is no data that a list could show. */
export const MAX_CLUSTERS_PER_EXEC_ID = 100;

// Tasks

/**
 * Executions and exits read by one search for the stages of tasks: a page of any list has some two
 * of each, and what is beyond is said.
 */
export const MAX_STAGES_PER_SEARCH = 2_000;

/** Searches for stages that lead to further stages: scripts replace their image two or three times. */
export const MAX_STAGE_ROUNDS = 16;

/** Nodes, each of a cluster, that one exec_id is looked for on: Windows ids (`pid:pid:pid`) are on all of them. */
export const MAX_PLACES = 10_000;

// Process tree

/** Children of one process in one answer: more than a screen shows, and read in a moment. */
export const MAX_CHILDREN_PAGE = 500;

/** exec_ids in one answer of the search in a tree; the exact number of matches is stated beside them. */
export const MAX_TREE_MATCHES = 10_000;

/** Matches beyond the tree's limit that one answer brings whole, with what is between. */
export const MAX_HIDDEN_MATCHES = 500;

/** Descendants are counted up to here; beyond, a tree has "more than" so many. */
export const MAX_COUNTED_DESCENDANTS = 1_000_000;

/** Children of an ancestor up to which their number is exact. */
export const MAX_COUNTED_SIBLINGS = 1_000;

/** Events without an exec_id listed beside a tree; their exact number is stated. */
export const MAX_UNATTACHED = 100;

/** Lines read of events that only a PID connects with a tree: they are rare, and each may have 100 kB of arguments. */
export const MAX_LINES_BY_PID = 500;

/** Lines read of a tree's processes that are known only by probe events; the others are shown by their ids. */
export const MAX_EVENT_LINES = 2_000;

/**
 * Lines read of events for which the integration's pipeline failed: one that fails for each is a
 * finding of its own.
 */
export const MAX_FAILED_LINES = 2_000;

/** exec_ids named in one finding: enough to go there, and the count is exact. */
export const MAX_FINDING_IDS = 100;

/** Members of a group of siblings that is split by their arguments: those come in requests of MAX_ROWS_PER_REQUEST. */
export const MAX_SPLIT_GROUP = 500;

/**
 * Lines that the first view of a tree opens, some eight screens that a reader still looks through, and
 * the children of a process above which it stays folded.
 */
export const FIRST_VIEW_LINES = 200;
export const FIRST_VIEW_CHILDREN = 50;

/** Characters in a node of the graph: no node shows more. */
export const MAX_NODE_NAME_CHARACTERS = 60;
export const MAX_NODE_ARGUMENT_CHARACTERS = 120;

// One process

/** Source documents shown for one process; the exact total is stated beside them. */
export const MAX_SOURCE_DOCUMENTS = 100;

/** Hooks of one process that its events can be narrowed to: no menu shows more. */
export const MAX_HOOKS_OF_PROCESS = 100;

/** Characters of a command line that make its shape: longer ones differ in data, not in what they do. */
export const MAX_SHAPE_CHARACTERS = 4_096;

/** Words of a command line by which equal ones are looked for: more than these narrow nothing down. */
export const MAX_TRAIT_WORDS = 16;

/** Executions whose arguments are read to find those of one shape: 1,000 are 2 MB and some 50 ms. */
export const MAX_SHAPE_DOCUMENTS = 1_000;

/** Searches for sibling pods with one shape; each leaves out the pods that the ones before it found. */
export const MAX_SHAPE_ROUNDS = 4;

/** Sibling pods below which "seen in n of m" says nothing. */
export const MIN_SIBLING_PODS = 3;

// Files: saved investigations and exports

/**
 * Characters of a saved investigation that is opened: twice the largest tree, and a browser still
 * reads it in seconds.
 */
export const MAX_IMPORT_CHARACTERS = 200_000_000;

/** Processes of a saved investigation: twice what a tree holds by default. */
export const MAX_IMPORT_NODES = 200_000;

/** Characters of a file's name, and of what is wrong with it, in the sentence that says so. */
export const MAX_FILE_NAME_CHARACTERS = 80;

/** Nodes of a drawing that is saved as SVG: more no page shows and few programs open. */
export const MAX_SVG_NODES = 500;

/** Processes whose command lines are all loaded before an export: some twenty requests. */
export const MAX_EXPORT_LOAD = 1_000;

/** Characters of one line above an exported tree, and of one command line in its text: people read it. */
export const MAX_HEAD_CHARACTERS = 2_000;
export const MAX_TEXT_COMMAND_CHARACTERS = 400;

/** Arguments with a cell of their own in an export: the table's head must be known before its last row. */
export const MAX_ARGUMENT_CELLS = 8;

// Timeline

/** Lanes of one level of the timeline: nobody reads more, and what is beyond is counted in a lane of its own. */
export const LANES_PER_LEVEL = 200;

/** Clusters of one timeline: each brings its first level of lanes with it. */
export const MAX_TIMELINE_CLUSTERS = 50;

/**
 * Candidates of a level whose fact is in several fields, each listed by itself: they are joined
 * exactly up to this.
 */
export const LANE_CANDIDATES = 1_000;

/** Pods of one name in one range: a StatefulSet that crashes all day is shown, with a note beyond. */
export const MAX_NAMESAKES = 50;

/** Time buckets of a lane: five pixels wide on a 1280 px screen. */
export const LANE_BUCKETS = 180;

/** Time buckets of the overview strip over all lanes. */
export const OVERVIEW_BUCKETS = 240;

/** Milliseconds of the shortest view: below it the events' own precision ends for most clusters. */
export const SHORTEST_VIEW_MS = 2;

/** Milliseconds of the longest view that is asked for bars of single processes: longer ones never show any. */
export const LONGEST_VIEW_WITH_BARS_MS = 6 * 3_600_000;

/** Documents behind single processes drawn as bars: more bars than that no screen tells apart. */
export const MAX_BAR_DOCUMENTS = 1_000;

/** Rows of bars in one lane: beyond them the lane says how many processes it does not draw. */
export const MAX_BAR_ROWS = 30;

/** Containers of a pod whose life is drawn in its lane: a crash loop has many. */
export const MAX_LIFETIMES_PER_LANE = 20;

/** Containers of one pod at one time that the crosshair names: its box must not cover the lanes. */
export const MAX_LIFETIMES_NAMED = 4;

/** Binaries of one range that are looked up in the baseline, the rarest first. */
export const MAX_NEW_BINARIES = 10 * LANE_CANDIDATES;

/** Events whose delay is measured: the 99th percentile of fewer would be a single event. */
export const DELAY_SAMPLE = 500;

/** Lines that the timeline looks at for jumps of log.offset, at so many moments of its range. */
export const LOSS_SAMPLE = 4_000;
export const LOSS_MOMENTS = 8;

/** Reports of Tetragon's rate limit and throttling that are read for a timeline. */
export const MAX_LOSS_REPORTS = 1_000;

/** Gaps in files that are looked into, with one search: more have one cause. */
export const MAX_FILE_GAPS = 200;

// Kernel probes

/** Policy and function pairs of one hook kind in one search; with their bars below `search.max_buckets`. */
export const PROBE_FUNCTIONS_PER_SEARCH = 1_000;

/** Policy and function pairs of one hook kind: a policy with more functions is named with its number. */
export const MAX_PROBE_FUNCTIONS = 5_000;

/** Bars of a sparkline 60 px wide: one bar keeps two pixels and a gap. */
export const SPARKLINE_BUCKETS = 20;

/** Values of one column at first and at most: a list this long is searched, not read. */
export const VALUES_PER_COLUMN = 50;
export const MAX_VALUES_PER_COLUMN = 1_000;

/** Distinct values up to which "rarest by pods" orders them all; above, pods of each would cost the node's memory. */
export const MAX_ORDERED_VALUES = 10_000;

/** Documents from each end of the range that show which shapes the arguments of a function have. */
export const SHAPE_SAMPLE = 20;

/** Shapes of arguments told apart: a policy reads the same arguments each time, so there are few. */
export const MAX_SHAPES = 12;

/** Searches for documents whose shape was in none of those before; what is left is counted as others. */
export const MAX_SHAPE_SEARCHES = 3;

/** Policies offered where nothing fits: more no reader goes through. */
export const MAX_POLICIES_NAMED = 100;

/** Rows of one page of probe events, and of one page of an export. */
export const PROBE_EVENTS_PAGE_SIZE = 100;
export const MAX_PROBE_EVENTS_PAGE_SIZE = 1_000;

/** Arguments that have a column of their own; the event's flyout has the others. */
export const MAX_ARGUMENT_COLUMNS = 6;

/** Processes merged into one weighted tree; those with most events first would need all of them counted. */
export const MAX_LINEAGE_PROCESSES = 10_000;

/** Generations of a lineage that are read: container runtimes and init systems are reached far below. */
export const MAX_LINEAGE_GENERATIONS = 16;

/** Single processes named in one branch of the weighted tree. */
export const MAX_PROCESSES_PER_BRANCH = 20;

/** Branches of the weighted tree drawn at once; so many more with each click. */
export const BRANCHES_STEP = 300;

// Setup

/** A setup check that has not ended by then says so; the others do not wait for it. */
export const SETUP_CHECK_LIMIT_MS = 5_000;

/** Documents whose text a setup check reads: some 2 kB each, so that the answer stays below a second. */
export const SETUP_SAMPLE = 2_000;

/** Exits whose starts are looked for: one `terms` query, below `index.max_terms_count`. */
export const SETUP_EXITS = 5_000;

/** Nodes counted one by one: a cluster of Kubernetes has at most 5,000. */
export const SETUP_NODES = 5_000;

/** Rows of one table of evidence: the reader sees the worst, and the exact number of the rest. */
export const SETUP_ROWS = 20;

/** Backing indices that are listed: more no reader looks at; the totals count them all. */
export const MAX_INDICES = 500;

/** Quiet nodes whose own gaps are looked at, so that the steps stay fine: those silent for longest. */
export const MAX_QUIET_NODES = 300;

/** Newest errors of the pipeline whose messages are counted: `error.message` is full text, no aggregation takes it. */
export const SETUP_ERRORS = 50;

/** Sample documents of pipeline errors, one for each message. */
export const SETUP_ERROR_SAMPLES = 3;

/** Busiest namespaces, and binaries in them, in the tables of volume. */
export const SETUP_SOURCES = 10;

/** Data streams whose privileges are tried: each costs a search. */
export const SETUP_DATA_STREAMS = 20;

/**
 * Milliseconds without an event of the live test after which something holds it up: Tetragon waits
 * 30 s at most, Filebeat seconds.
 */
export const LIVE_TEST_PATIENCE_MS = 120_000;

/** Milliseconds of one live test: nobody waits longer, and a new one has a new token. */
export const LIVE_TEST_LIMIT_MS = 15 * 60_000;

// Text of events: what is cut, with a way to see the rest

/** Characters of a value before its middle is cut out, and of one that is compared with another. */
export const MAX_VALUE_CHARACTERS = 600;
export const MAX_COMPARED_CHARACTERS = 400;

/** Characters that one click on a cut adds: more at once would hold the page up. */
export const SHOW_MORE_CHARACTERS = 20_000;

/**
 * Characters kept in the page for one line, and for its tooltip: no screen shows more, and
 * arguments may have 100 kB.
 */
export const MAX_LINE_CHARACTERS = 600;
export const MAX_TOOLTIP_CHARACTERS = 1_500;

/** Characters of one cell in a copied row: arguments may have 100 kB. */
export const MAX_COPIED_CELL_CHARACTERS = 10_000;

/** Characters of a breadcrumb: a command line may have 100 kB. */
export const MAX_BREADCRUMB_CHARACTERS = 100;

/**
 * Characters of one block of JSON, whose copy button takes all of it, and of one that is coloured:
 * that holds the page up.
 */
export const MAX_RAW_CHARACTERS = 200_000;
export const MAX_COLOURED_CHARACTERS = 60_000;

/** Bytes shown as hex below their text, and in one line. */
export const MAX_HEX_BYTES = 256;
export const MAX_HEX_BYTES_IN_LINE = 32;

/** Capabilities that a line spells out, and a tooltip: all forty would cover the page. */
export const MAX_CAPABILITIES_SPELT_OUT = 6;
export const MAX_CAPABILITIES_IN_TOOLTIP = 12;

/**
 * Levels of JSON in which secrets are looked for: deeper than any event, and hostile JSON inside
 * JSON ends there as plain text.
 */
export const MAX_MASKED_DEPTH = 60;

/**
 * Buttons that reveal one secret each: more would push the document away, and whoever needs all
 * takes it from Elasticsearch.
 */
export const MAX_SECRET_BUTTONS = 50;

// `npm start`

/** Bytes of one export line: Filebeat's `message_max_bytes` (10 MiB). A longer line is refused, and counted. */
export const MAX_LINE_BYTES = 10 * 1024 * 1024;

/** Refused lines that are kept with file and reason, and of these that are printed; all are counted. */
export const MAX_REFUSALS_NAMED = 1_000;
export const MAX_REFUSALS_SHOWN = 20;

// Limits that kibana.yml sets

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
