import type { RepairsOf } from './repair_words';
import { messages } from './messages';

/** What is done at Filebeat. */
export const FILEBEAT_REPAIRS: RepairsOf<
  | 'read_sidecar_log'
  | 'test_output'
  | 'check_credentials'
  | 'read_filebeat_drops'
  | 'keep_rotated_files'
  | 'timestamp_filebeat'
> = {
  read_sidecar_log: () => ({
    text: messages.readSidecarLog(),
    code: {
      language: 'bash',
      text: 'kubectl logs -n kube-system ds/tetragon -c export-stdout --tail=200\nkubectl logs -n kube-system ds/tetragon -c export-stdout | grep -E "Cannot index event|Failed to|dropped"',
    },
    topic: 'no_data',
  }),
  test_output: () => ({
    text: messages.testOutput(),
    code: {
      language: 'bash',
      text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- filebeat test config\nkubectl exec -n kube-system ds/tetragon -c export-stdout -- filebeat test output',
    },
    topic: 'network',
  }),
  check_credentials: () => ({
    text: messages.checkCredentials(),
    topic: 'authentication',
  }),
  read_filebeat_drops: () => ({
    text: messages.readFilebeatDrops(),
    code: {
      language: 'bash',
      text: 'kubectl logs -n kube-system ds/tetragon -c export-stdout | grep -E "Cannot index event|dropped|file was (removed|truncated)"',
    },
    topic: 'no_data',
  }),
  keep_rotated_files: () => ({
    text: messages.keepRotatedFiles(),
    code: {
      language: 'yaml',
      text: 'tetragon:\n  exportFileMaxSizeMB: 50\n  exportFileMaxBackups: 10',
    },
  }),
  // The timestamp processor of the documentation's configuration looks for a field `time` before the
  // line is decoded, and finds none.
  timestamp_filebeat: () => ({
    text: messages.timestampFilebeat(),
    code: {
      language: 'yaml',
      text: `processors:
  - decode_json_fields: { fields: [message], target: tg_tmp, max_depth: 1 }
  - timestamp:
      field: tg_tmp.time
      layouts: ['2006-01-02T15:04:05Z07:00']
      ignore_missing: true
      ignore_failure: true
  - drop_fields: { fields: [tg_tmp], ignore_missing: true }`,
    },
  }),
};
