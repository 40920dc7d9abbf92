import { describe, expect, it } from 'vitest';
import { commonFactsOf, factsOf } from './common_facts';

const values = (...buckets: [key: string, doc_count: number][]) => ({
  buckets: buckets.map(([key, doc_count]) => ({ key, doc_count })),
});

describe('commonFactsOf', () => {
  it('takes what all executions say alike, and notes what none of them says', () => {
    expect(
      commonFactsOf({
        executions: {
          doc_count: 5,
          docker: values(['abc', 5]),
          user: values(['0', 5]),
          flags: values(['execve clone', 4], ['execve', 1]),
          pod: values(['web', 3]),
          namespace: values(),
          container: 0,
        },
      }),
    ).toEqual({ docker: 'abc', user: '0', namespace: null });
    expect(commonFactsOf(undefined)).toEqual({});
  });
});

describe('factsOf', () => {
  it('gives them as an observation has them', () => {
    expect(
      factsOf({ docker: 'abc', namespace: null, user: '1000', flags: 'execve  clone' }),
    ).toEqual({ docker: 'abc', uid: 1_000, flags: ['execve', 'clone'] });
    expect(factsOf({ user: null, flags: null })).toEqual({});
    expect(factsOf({ user: 'not a number' })).toEqual({});
  });
});
