import { describe, expect, it } from 'vitest';
import type { SetupCheckAnswer } from '../../../common/setup/all_checks';
import type { Checks } from '../../checks/use_checks';
import { jsonReport, markdownReport } from './report';

const ANSWER: SetupCheckAnswer = {
  id: 'pipeline_errors',
  status: 'failed',
  conclusion: {
    code: 'failed',
    values: { failed: 1, events: 2, message: '<img src=x> and [a](javascript:1)' },
  },
  facts: {
    hours: 24,
    documents: 2,
    unparsed: 0,
    errors: 1,
    messages: [{ message: 'x|y', times: 1 }],
    messagesOf: 1,
    filebeatVersions: [],
  },
  repairs: [{ code: 'open_index', values: { index: '```' } }],
  samples: [{ message: 's', index: 'i', id: '1', source: { message: 'curl --token s3cr3tvalue' } }],
  queries: [{ request: 'GET x/_search', body: '{}' }],
  ranAt: '2026-01-01T00:00:00Z',
  took: 1,
  searches: 1,
  incomplete: [],
};

const CHECKS: Checks = {
  checks: [
    {
      id: 'pipeline_errors',
      hop: 'pipeline',
      runs: 'server',
      isRunning: false,
      answer: ANSWER,
      status: ANSWER.status,
    },
  ],
  startedAt: 0,
  runAgain: () => undefined,
};

describe('the report', () => {
  it('holds sentence, evidence, repair and the question, and nothing that Markdown would act on', () => {
    const text = markdownReport(CHECKS, 24);
    expect(text).toContain('## Failed: Pipeline errors');
    expect(text).toContain(String.raw`\<img src=x\> and \[a\](javascript:1)`);
    expect(text).toContain(String.raw`| x\|y | 1 | `);
    expect(text).toContain('````text\nPOST ```/_open\n````');
    expect(text).toContain('> Open it, or delete it:');
    expect(text).toContain('GET x/_search');
  });

  it('masks secrets of samples in both forms', () => {
    for (const text of [markdownReport(CHECKS, 24), jsonReport(CHECKS, 24)]) {
      expect(text).toContain('curl');
      expect(text).not.toContain('s3cr3tvalue');
    }
    expect(JSON.parse(jsonReport(CHECKS, 24))).toMatchObject({
      verdict: 'broken',
      hours: 24,
      checks: [{ conclusion: { code: 'failed', values: {} }, words: { title: 'Pipeline errors' } }],
    });
  });
});
