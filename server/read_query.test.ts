import { describe, expect, it } from 'vitest';
import { processQuerySchema } from '../common/api/process';
import { processesQuerySchema } from '../common/api/processes';
import { processRowsQuerySchema } from '../common/api/process_rows';
import { probeChoiceSchema } from '../common/api/kernel_probe_choice';
import { setupLiveTestQuerySchema } from '../common/api/setup_live_test';
import { timelineEventsQuerySchema } from '../common/api/timeline_events';
import { MAX_ARGUMENT_FILTERS, MAX_LANE_DEPTH } from '../common/limits';
import { GROUPINGS } from '../common/timeline/lane_path';
import { readQuery } from './read_query';

const PATH = '/internal/x';

describe('readQuery', () => {
  it('reads one value and several of a filter alike, numbers from text, and the defaults', () => {
    expect(readQuery(PATH, processesQuerySchema, { namespace: 'a', pod: ['b', '!c'] })).toEqual({
      namespace: ['a'],
      pod: ['b', '!c'],
      size: 100,
      offset: 0,
    });
    expect(readQuery(PATH, processesQuerySchema, { size: '7', offset: '20' })).toMatchObject({
      size: 7,
      offset: 20,
    });
  });

  const refusal = (code: string, values: object) =>
    expect.objectContaining({ code: 'bad_request', reason: { code, values } }) as Error;

  it.each([
    [{ size: '1000000' }, 'parameter_too_large', { parameter: 'size', most: 500 }],
    [{ size: 'many' }, 'parameter_not_a_number', { parameter: 'size' }],
    [{ size: ['1', '2'] }, 'parameter_not_a_number', { parameter: 'size' }],
    [{ size: '1.5' }, 'parameter_not_an_integer', { parameter: 'size' }],
    [{ offset: '-1' }, 'parameter_too_small', { parameter: 'offset', least: 0 }],
    [{ from: ['a', 'b'] }, 'parameter_repeated', { parameter: 'from' }],
    [{ to: 'x'.repeat(65) }, 'parameter_too_long', { parameter: 'to', most: 64 }],
    [
      { namespace: Array.from({ length: 500 }, (_, index) => `n${index}`) },
      'parameter_too_often',
      { parameter: 'namespace', most: 100 },
    ],
    [{ binary: 'x'.repeat(1_025) }, 'parameter_too_long', { parameter: 'binary', most: 1_024 }],
  ])('says what is wrong with %j', (query, code, values) => {
    expect(() => readQuery(PATH, processesQuerySchema, query)).toThrow(refusal(code, values));
  });

  it.each([
    [{}, 'parameter_missing', {}],
    [{ execId: '' }, 'parameter_empty', {}],
    [{ execId: ['a', 'b'] }, 'parameter_repeated', {}],
    [{ execId: 'x'.repeat(513) }, 'parameter_too_long', { most: 512 }],
  ])('asks for exactly one exec_id, not %j', (query, code, values) => {
    expect(() => readQuery(PATH, processQuerySchema, query)).toThrow(
      refusal(code, { parameter: 'execId', ...values }),
    );
  });

  it.each([
    [{}, 'parameter_missing', {}],
    [{ execId: '' }, 'parameter_empty', {}],
    [{ execId: Array.from({ length: 51 }, String) }, 'parameter_too_often', { most: 50 }],
    [{ execId: ['a', ''] }, 'parameter_empty', {}],
  ])('asks for one to fifty exec_ids, not %j', (query, code, values) => {
    expect(() => readQuery(PATH, processRowsQuerySchema, query)).toThrow(
      refusal(code, { parameter: 'execId', ...values }),
    );
  });

  it('says what an option, a lane, a page, a token and an argument filter must look like', () => {
    const range = { from: 'now-1h' };
    expect(() => readQuery(PATH, timelineEventsQuerySchema, { ...range, by: 'x' })).toThrow(
      refusal('parameter_not_an_option', { parameter: 'by', options: [...GROUPINGS] }),
    );
    expect(() => readQuery(PATH, timelineEventsQuerySchema, { ...range, lane: '{' })).toThrow(
      refusal('lane_invalid', { maxDepth: MAX_LANE_DEPTH }),
    );
    expect(() => readQuery(PATH, timelineEventsQuerySchema, { ...range, after: '{' })).toThrow(
      refusal('page_unknown', {}),
    );
    expect(() => readQuery(PATH, setupLiveTestQuerySchema, { token: '?', since: '1' })).toThrow(
      refusal('parameter_invalid', { parameter: 'token' }),
    );
    const choice = { ...range, hook: 'process_kprobe', hookName: 'f' };
    expect(() => readQuery(PATH, probeChoiceSchema, { ...choice, arg: 'no operator' })).toThrow(
      refusal('argument_filter_invalid', { text: 'no operator' }),
    );
    const many = Array.from({ length: MAX_ARGUMENT_FILTERS + 1 }, (_, index) => `a=${index}`);
    expect(() => readQuery(PATH, probeChoiceSchema, { ...choice, arg: many })).toThrow(
      refusal('parameter_too_often', { parameter: 'arg', most: MAX_ARGUMENT_FILTERS }),
    );
  });

  it('names a parameter that nobody knows', () => {
    const known = ['execId', 'processNode', 'processStart', 'cluster'];
    expect(() => readQuery(PATH, processQuerySchema, { execId: 'a', filter_path: 'x' })).toThrow(
      refusal('parameter_unknown', { parameter: 'filter_path', known }),
    );
    expect(() =>
      readQuery(PATH, processQuerySchema, JSON.parse('{"execId":"a","__proto__":"x"}')),
    ).toThrow(refusal('parameter_unknown', { parameter: '__proto__', known }));
  });

  it('refuses an address over 8,000 characters with its length', () => {
    const values = Array.from({ length: 90 }, () => 'ä'.repeat(20));
    expect(() => readQuery(PATH, processesQuerySchema, { pod: values })).toThrow(
      refusal('address_too_long', { length: 11_261, most: 8_000 }),
    );
  });
});
