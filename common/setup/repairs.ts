import * as z from 'zod';
import { RECORDABLE_NAMES } from '../documents/recordable_facts';
import { coded } from './coded';

/** What the words of the pipeline's processors mean for Tetragon's lines. */
const ERROR_MEANINGS = [
  'line_not_json',
  'arguments_not_text',
  'other_json',
  'decoded_before',
  'unknown',
] as const;

export type ErrorMeaning = (typeof ERROR_MEANINGS)[number];

/** What can be done, by code; the browser has the sentence, the command and the link of each. */
export const repairSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.enum([
      'find_hop',
      'run_again',
      'reader_role',
      'ask_kubernetes',
      'read_sidecar_log',
      'test_output',
      'check_credentials',
      'allow_event_types',
      'apply_policy',
      'empty_deny_list',
      'exclude_labels',
      'read_filebeat_drops',
      'keep_rotated_files',
      'raise_rate_limit',
      'install_assets',
      'simulate_template',
      'ask_about_assets',
      'check_pipeline',
      'explain_allocation',
      'check_template',
      'shorten_values',
      'create_data_view',
      'compare_loss',
      'process_cache',
      'check_rbac',
      'check_association',
      'name_clusters',
      'node_name_variable',
      'time_service',
      'live_test',
      'timestamp_pipeline',
      'timestamp_filebeat',
      'check_nodes',
      'remote_info',
    ]),
  }),
  coded('deny_source', {
    namespace: z.string(),
    binary: z.string(),
    documents: z.number(),
    all: z.number(),
    hours: z.number(),
  }),
  coded('narrow_policy', { policy: z.string(), documents: z.number(), all: z.number() }),
  coded('roll_over', { stream: z.string() }),
  coded('fix_pipeline_error', { meaning: z.enum(ERROR_MEANINGS) }),
  coded('open_index', { index: z.string() }),
  coded('reindex', { index: z.string() }),
  coded('raise_field_limit', { limit: z.number() }),
  coded('export_fields', { fields: z.array(z.string()) }),
  coded('record', { option: z.enum(RECORDABLE_NAMES) }),
]);

export type Repair = z.output<typeof repairSchema>;
