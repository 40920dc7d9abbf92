import type { Finding, SampleDocument } from '../api/setup';
import { INSTALL_ASSETS } from './assets_steps';
import { finding, skippedWithoutEvents } from './finding';
import { count, counted, percent } from './numbers';
import { POOR_SHARE } from './thresholds';

export interface PipelineFacts {
  hours: number;
  documents: number;
  /** With the exported line, but never parsed: the pipeline did not run. */
  unparsed: number;
  /** event.kind: pipeline_error. */
  errors: number;
  /** Distinct messages of the newest errors, most frequent first. */
  messages: readonly { message: string; times: number }[];
  /** How many of the newest errors `messages` was counted in. */
  messagesOf: number;
  /** Documents in a failure store; `undefined` where there is none, or this Elasticsearch has none. */
  failureStore?: number;
  /** Newest release of Tetragon whose fields were seen: "1.7". */
  release?: string;
  filebeatVersions: readonly { version: string; documents: number }[];
  samples: readonly SampleDocument[];
}

/** What the pipeline could not parse, or never saw. */
export function judgePipelineErrors(facts: PipelineFacts): Finding {
  const { documents, unparsed, errors, hours, failureStore = 0 } = facts;
  if (documents === 0 && failureStore === 0) return skippedWithoutEvents(hours);
  const parts = {
    evidence: evidenceOf(facts),
    tables: tablesOf(facts),
    samples: [...facts.samples],
  };
  if (unparsed > 0) {
    return finding(
      unparsed / documents > POOR_SHARE ? 'failed' : 'warning',
      `${counted(unparsed, 'document')} of the last ${hours} h (${percent(unparsed, documents)}) never passed the integration’s pipeline: they hold the bare line and no field to search for.`,
      {
        ...parts,
        number: `${count(unparsed)} unparsed`,
        repairs: [
          INSTALL_ASSETS,
          {
            text: 'See that index and pipeline are those of the integration; Filebeat must not set another pipeline in output.elasticsearch.',
            topic: 'error_message',
          },
        ],
      },
    );
  }
  const failed = errors + failureStore;
  if (failed > 0) {
    const whole = documents + failureStore;
    return finding(
      failed / whole > POOR_SHARE ? 'failed' : 'warning',
      `The pipeline failed on ${counted(failed, 'event')} of ${count(whole)} (${percent(failed, whole)})${topMessage(facts)}.`,
      {
        ...parts,
        number: `${count(failed)} failed`,
        repairs: facts.messages.slice(0, 3).map(({ message }) => ({
          text: meaningOf(message),
          topic: 'error_message' as const,
        })),
      },
    );
  }
  return finding(
    'passed',
    `The pipeline parsed each of the ${counted(documents, 'event')} of the last ${hours} h.`,
    { ...parts, number: '0 errors' },
  );
}

function topMessage({ messages }: PipelineFacts): string {
  const [first] = messages;
  return first ? `; most often: ${first.message.slice(0, 160)}` : '';
}

/** What the words of the pipeline's processors mean for Tetragon's lines. */
function meaningOf(message: string): string {
  if (/_tmp_|json/i.test(message) && /pars|unexpected|truncat/i.test(message)) {
    return 'The line is no whole JSON object: Tetragon rotated or was killed while it wrote, or another file lies in the export folder. Look at the sample’s message.';
  }
  if (/split|field \[arguments\]|arguments/i.test(message)) {
    return 'The arguments are no text: a release of Tetragon that the integration does not know, or a line that Tetragon did not write.';
  }
  if (/cannot be cast|not a Map|String/i.test(message)) {
    return 'The line is JSON of another shape than an event: another program’s file lies in the export folder, or Filebeat decodes before it sends.';
  }
  if (/already exists/i.test(message)) {
    return 'A field is there before the pipeline sets it: Filebeat decodes the line itself. Remove ndjson parsers and decode processors with an empty target.';
  }
  return 'See the sample: which processor failed, and on what. Update the integration if Tetragon is newer than it.';
}

function evidenceOf(facts: PipelineFacts): Finding['evidence'] {
  const scope = `last ${facts.hours} h`;
  return [
    { label: 'Documents', value: count(facts.documents), scope },
    { label: 'Never parsed', value: count(facts.unparsed), scope },
    { label: 'event.kind: pipeline_error', value: count(facts.errors), scope },
    {
      label: 'Failure store',
      value: facts.failureStore === undefined ? 'none, or not visible' : count(facts.failureStore),
      scope,
    },
    {
      label: 'Tetragon',
      value: facts.release ? `${facts.release} or later` : '1.1 or earlier, or nothing that tells',
      scope: 'by the fields it writes; events name no version',
    },
    {
      label: 'Filebeat',
      value: facts.filebeatVersions.map(({ version }) => version).join(', ') || 'no agent.version',
      scope,
    },
  ];
}

function tablesOf({ messages, messagesOf }: PipelineFacts): Finding['tables'] {
  if (messages.length === 0) return [];
  return [
    {
      title: `Messages of the newest ${counted(messagesOf, 'error')}`,
      columns: ['error.message', 'Times', 'Meaning'],
      rows: messages.map(({ message, times }) => [message, count(times), meaningOf(message)]),
    },
  ];
}
