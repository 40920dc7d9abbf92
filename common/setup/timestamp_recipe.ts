import type { Repair } from '../api/setup';

/**
 * The two ways to make `@timestamp` the event's own time. The timestamp processor of the
 * documentation's Filebeat configuration looks for a field `time` before the line is decoded, and
 * finds none.
 */
export const TIMESTAMP_REPAIRS: readonly Repair[] = [
  {
    text: 'In Elasticsearch alone: the integration calls this pipeline last. ignore_failure is vital, since a failure there would have the event refused.',
    code: {
      language: 'text',
      text: `PUT _ingest/pipeline/logs-cilium_tetragon.log@custom
{
  "processors": [
    {
      "date": {
        "field": "cilium_tetragon.log.time",
        "formats": ["ISO8601"],
        "ignore_failure": true
      }
    }
  ]
}`,
    },
  },
  {
    text: 'Or in Filebeat: decode a copy, take its time, drop the copy, and leave message as it is. By Filebeat’s documentation; the Configure tab writes it for you.',
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
  },
];
