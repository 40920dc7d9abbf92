import type { ErrorCode } from '../api/errors';
import type { Finding } from '../api/setup';
import { finding } from './finding';

/** What a check says when Elasticsearch did not answer its question: never "passed", never "no data". */
export function failedQuestion(code: ErrorCode, sentence: string): Finding {
  switch (code) {
    case 'no_privilege':
      return finding('unknown', sentence, {
        number: 'no privilege',
        repairs: [
          {
            text: 'Ask an administrator for this role, or do it in Dev Tools yourself:',
            code: { language: 'text', text: READER_ROLE },
          },
        ],
      });
    case 'unauthenticated':
      return finding('unknown', sentence);
    case 'no_data_stream':
      return finding('skipped', `There is nothing to look at: ${sentence}`, {
        repairs: [{ text: 'Go through the hops before the data stream.', topic: 'no_data' }],
      });
    default:
      return finding('unknown', sentence, {
        repairs: [{ text: 'Run this check again in a moment.' }],
      });
  }
}

/** Index privileges that the product needs, as a role for Dev Tools. */
export const READER_ROLE = `PUT _security/role/tetragon_reader
{
  "indices": [
    {
      "names": ["logs-cilium_tetragon.log-*"],
      "privileges": ["read", "view_index_metadata"]
    }
  ]
}`;
