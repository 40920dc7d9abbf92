import * as z from 'zod';
import { VIEWS } from '../setup/view_rights';
import { reasonSchema, UNKNOWN_REASON, type Reason } from './reason';

/** Elasticsearch's name of the cluster that Kibana itself talks to. */
export const LOCAL_CLUSTER = '(local)';

const count = z.number();
/** In Elasticsearch's words: exception type and its text, cut. */
const cause = z.string().optional();
/** What a process is named by: its binary, else its PID. */
const process = z.object({ binary: z.string().optional(), pid: z.number().optional() });

/** Why an answer may lack something, with the exact numbers. */
const SHAPES = {
  ...UNKNOWN_REASON,
  search_timed_out: z.object({ timeoutMs: z.number() }),
  shards_failed: z.object({ failed: count, total: count.optional(), cause }),
  cluster_missing: z.object({ cluster: z.string(), cause }),
  cluster_partial: z.object({ cluster: z.string(), cause }),
  clusters_skipped: z.object({ skipped: count, total: count.optional() }),
  remote_not_connected: z.object({ cluster: z.string() }),
  remote_unreadable: z.object({ cluster: z.string(), cause }),

  kernel_descendants_not_listed: z.object({ process }),
  kernel_children_not_listed: z.object({}),
  descendants_limited: z.object({
    process,
    shown: count,
    total: count,
    /** False: there are more than `total`. */
    totalIsExact: z.boolean(),
  }),
  ancestors_limited: z.object({ process, shown: count }),
  known_by_probes_only: z.object({ processes: count }),
  failed_events_not_read: z.object({ read: count }),
  events_by_pid_not_read: z.object({ read: count }),
  stages_limited: z.object({}),
  matches_limited: z.object({ shown: count, total: count }),
  command_lines_not_loaded: z.object({ missing: count, total: count }),

  processes_limited: z.object({ shown: count, total: count }),
  /** `filtered`: those whose exec_id Tetragon's field filters left out; its cache missed the others. */
  events_without_exec_id: z.object({ events: count, filtered: count.optional() }),
  pipeline_errors: z.object({ events: count }),
  unmoved_events_without_row: z.object({ events: count }),

  functions_limited: z.object({ shown: count, type: z.string() }),
  lineage_limited: z.object({ shown: count }),
  addresses_limited: z.object({ compared: count, otherEvents: count }),

  binaries_limited: z.object({ compared: count }),
  no_earlier_data: z.object({ lengthMs: z.number() }),
  loss_reports_limited: z.object({ shown: count, total: count }),
  loss_not_provable: z.object({ view: z.enum(VIEWS).exclude(['whole']) }),

  /** Files saved by versions whose server made the sentences. */
  sentence: z.object({ text: z.string() }),
};

export type IncompleteReason = Reason<typeof SHAPES>;

export const incompleteReasonSchema = reasonSchema(SHAPES);

/** Drops reasons that say the same: parts of a page are often incomplete for one cause. */
export function distinctReasons(reasons: readonly IncompleteReason[]): IncompleteReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
