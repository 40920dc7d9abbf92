import { describe, expect, it } from 'vitest';
import type { SetupCheckAnswer } from '../../common/api/setup';
import { finding } from '../../common/setup/finding';
import { jsonReport, markdownReport } from './report';
import type { Checks } from './use_checks';

const ANSWER: SetupCheckAnswer = {
  ...finding('failed', 'Broken by <img src=x> and [a](javascript:1).', {
    tables: [{ title: 'T', columns: ['a', 'b'], rows: [['x|y', '1']] }],
    repairs: [{ text: 'Do this:', code: { language: 'text', text: 'a ``` b' } }],
    samples: [{ label: 's', index: 'i', id: '1', source: { message: 'curl --token s3cr3tvalue' } }],
  }),
  id: 'loss',
  hop: 'filebeat',
  title: 'Loss',
  queries: [{ request: 'GET x/_search', body: '{}' }],
  ranAt: '2026-01-01T00:00:00Z',
  took: 1,
  searches: 1,
  incomplete: [],
};

const CHECKS: Checks = {
  checks: [
    {
      id: 'loss',
      hop: 'filebeat',
      title: 'Loss',
      runs: 'server',
      isRunning: false,
      answer: ANSWER,
    },
  ],
  startedAt: 0,
  runAgain: () => undefined,
};

describe('the report', () => {
  it('holds sentence, evidence, repair and the question, and nothing that Markdown would act on', () => {
    const text = markdownReport(CHECKS, 24);
    expect(text).toContain('## Failed: Loss');
    expect(text).toContain(String.raw`\<img src=x\> and \[a\](javascript:1)`);
    expect(text).toContain(String.raw`| x\|y | 1 |`);
    expect(text).toContain('````text\na ``` b\n````');
    expect(text).toContain('GET x/_search');
  });

  it('masks secrets of samples in both forms', () => {
    for (const text of [markdownReport(CHECKS, 24), jsonReport(CHECKS, 24)]) {
      expect(text).toContain('curl');
      expect(text).not.toContain('s3cr3tvalue');
    }
    expect(JSON.parse(jsonReport(CHECKS, 24))).toMatchObject({ verdict: 'broken', hours: 24 });
  });
});
