import { expect, it } from 'vitest';
import { incompleteReasonSchema, type IncompleteReason } from '../../common/api/incomplete';
import { incompleteSentence } from './incomplete_sentence';

const SENTENCES: [IncompleteReason, string][] = [
  [
    { code: 'unknown', values: { name: 'new_limit', values: { shown: 3 } } },
    'new_limit {"shown":3}',
  ],
  [{ code: 'sentence', values: { text: 'As it was saved.' } }, 'As it was saved.'],
  [
    { code: 'search_timed_out', values: { timeoutMs: 1_500 } },
    'A search was stopped after 1.5 s. You see what it found until then.',
  ],
  [
    { code: 'shards_failed', values: { failed: 2, total: 10, cause: 'gone: away' } },
    '2 of 10 shards failed (gone: away), so their events are missing.',
  ],
  [
    { code: 'shards_failed', values: { failed: 2 } },
    '2 of ? shards failed (no reason given), so their events are missing.',
  ],
  [
    { code: 'cluster_missing', values: { cluster: 'eu', cause: 'no route' } },
    'The remote cluster eu did not answer (no route), so its events are missing.',
  ],
  [
    { code: 'cluster_missing', values: { cluster: '(local)' } },
    'The local cluster did not answer (no reason given), so its events are missing.',
  ],
  [
    { code: 'cluster_partial', values: { cluster: 'eu' } },
    'The remote cluster eu answered only in part (no reason given), so some of its events are missing.',
  ],
  [
    { code: 'cluster_partial', values: { cluster: '(local)' } },
    'The local cluster answered only in part (no reason given), so some of its events are missing.',
  ],
  [
    { code: 'clusters_skipped', values: { skipped: 1, total: 3 } },
    '1 of 3 clusters were skipped, so their events are missing.',
  ],
  [
    { code: 'remote_not_connected', values: { cluster: 'eu' } },
    'Elasticsearch is not connected to the remote cluster eu, so its events are missing.',
  ],
  [
    { code: 'remote_unreadable', values: { cluster: 'eu', cause: 'no rights' } },
    'Elasticsearch can’t read the remote cluster eu (no rights), so its events are missing.',
  ],
  [
    { code: 'kernel_descendants_not_listed', values: { process: { binary: '<kernel>', pid: 0 } } },
    'The descendants of <kernel> aren’t listed: it is the root of every process that ran on its node.',
  ],
  [
    { code: 'kernel_children_not_listed', values: {} },
    'The children of the kernel aren’t listed: it is the root of every process that ran on its node.',
  ],
  [
    {
      code: 'descendants_limited',
      values: { process: { binary: 'curl' }, shown: 10_000, total: 12_345, totalIsExact: true },
    },
    'Only the nearest 10,000 of 12,345 descendants of curl are shown. An administrator can raise tetragonInvestigator.limits.maxDescendants.',
  ],
  [
    {
      code: 'descendants_limited',
      values: { process: { pid: 7 }, shown: 5, total: 100_000, totalIsExact: false },
    },
    'Only the nearest 5 of more than 100,000 descendants of PID 7 are shown. An administrator can raise tetragonInvestigator.limits.maxDescendants.',
  ],
  [
    { code: 'ancestors_limited', values: { process: {}, shown: 32 } },
    'Only the nearest 32 ancestors of PID ? are shown, and there are more. An administrator can raise tetragonInvestigator.limits.maxAncestors.',
  ],
  [
    { code: 'known_by_probes_only', values: { processes: 1 } },
    '1 process is known only from kernel probe events and shown by its exec_id. Open one to read its events.',
  ],
  [
    { code: 'known_by_probes_only', values: { processes: 2 } },
    '2 processes are known only from kernel probe events and shown by their exec_ids. Open one to read its events.',
  ],
  [
    { code: 'failed_events_not_read', values: { read: 1_000 } },
    'The integration’s pipeline failed for more than 1,000 events of these processes. The others were not read.',
  ],
  [
    { code: 'events_by_pid_not_read', values: { read: 1_000 } },
    'More than 1,000 events belong to these processes by PID alone (they have no exec_id, or Tetragon re-read the process after a restart). The others were not read.',
  ],
  [
    { code: 'stages_limited', values: {} },
    'These processes have more stages (fork, execution, replaced image) than are read at once. Some are missing.',
  ],
  [
    { code: 'matches_limited', values: { shown: 200, total: 1_234 } },
    '1,234 matches are beyond the limit of the tree. Only 200 of them are listed.',
  ],
  [
    { code: 'command_lines_not_loaded', values: { missing: 3, total: 4 } },
    'The command lines of 3 of 4 processes are missing: they had not been loaded.',
  ],
  [
    { code: 'processes_limited', values: { shown: 10_000, total: 20_000 } },
    'The list ends with the newest 10,000 of 20,000 processes. Choose a shorter time range or add filters.',
  ],
  [
    { code: 'events_without_exec_id', values: { events: 1 } },
    '1 event has no exec_id (Tetragon’s cache missed it), so it isn’t listed.',
  ],
  [
    { code: 'events_without_exec_id', values: { events: 2 } },
    '2 events have no exec_id (Tetragon’s cache missed them), so they aren’t listed.',
  ],
  [
    { code: 'events_without_exec_id', values: { events: 2, filtered: 2 } },
    '2 events have no exec_id (Tetragon’s field filters leave it out), so they aren’t listed as processes.',
  ],
  [
    { code: 'pipeline_errors', values: { events: 1 } },
    '1 event failed in the integration’s pipeline (event.kind: pipeline_error), so it isn’t listed.',
  ],
  [
    { code: 'pipeline_errors', values: { events: 2 } },
    '2 events failed in the integration’s pipeline (event.kind: pipeline_error), so they aren’t listed.',
  ],
  [
    { code: 'unmoved_events_without_row', values: { events: 2 } },
    '2 process_usdt events add no processes to this list: the integration stores their process in other fields.',
  ],
  [
    { code: 'functions_limited', values: { shown: 2_000, type: 'process_kprobe' } },
    'Only the first 2,000 functions of process_kprobe are listed, ordered by policy. Filter by policy or function to see the others.',
  ],
  [
    { code: 'lineage_limited', values: { shown: 1_000 } },
    'The tree holds 1,000 processes, and there are more. Filter by an argument, a pod or a binary to see all that are left.',
  ],
  [
    { code: 'addresses_limited', values: { compared: 1_000, otherEvents: 1 } },
    'Only the 1,000 most frequent IPv6 addresses were compared with the network. 1 event has another address.',
  ],
  [
    { code: 'addresses_limited', values: { compared: 1_000, otherEvents: 9 } },
    'Only the 1,000 most frequent IPv6 addresses were compared with the network. 9 events have other addresses.',
  ],
  [
    { code: 'binaries_limited', values: { compared: 1_000 } },
    'More than 1,000 binaries ran in this time range. Only the 1,000 rarest were checked for “first seen”.',
  ],
  [
    { code: 'no_earlier_data', values: { lengthMs: 90 * 60_000 } },
    'No earlier data to compare with (1.5 h before the range), so no binary can be called first seen.',
  ],
  [
    { code: 'loss_reports_limited', values: { shown: 500, total: 1_500 } },
    'Only the first 500 of 1,500 reports of Tetragon’s rate limit and throttling are drawn. Choose a shorter time range to see the others.',
  ],
];

it.each(SENTENCES)('says %j', (reason, sentence) => {
  expect(incompleteSentence(incompleteReasonSchema.parse(reason))).toBe(sentence);
});

it('shows a reason of another version by its name, and one whose values it does not know', () => {
  const newer = [
    { code: 'moon_phase', values: { phase: 'full' } },
    { code: 'shards_failed', values: { failed: 'many' } },
  ];
  expect(newer.map((reason) => incompleteSentence(incompleteReasonSchema.parse(reason)))).toEqual([
    'moon_phase {"phase":"full"}',
    'shards_failed {"failed":"many"}',
  ]);
});
