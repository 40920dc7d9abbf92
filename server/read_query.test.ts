import { describe, expect, it } from 'vitest';
import { processQuerySchema } from '../common/api/process';
import { processesQuerySchema } from '../common/api/processes';
import { processRowsQuerySchema } from '../common/api/process_rows';
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

  it.each([
    [{ size: '1000000' }, 'The parameter size is not valid: size may be at most 500.'],
    [{ size: 'many' }, 'The parameter size is not valid: size is no number.'],
    [{ size: ['1', '2'] }, 'The parameter size is not valid: size is no number.'],
    [{ offset: '-1' }, 'The parameter offset is not valid: offset must be at least 0.'],
    [{ from: ['a', 'b'] }, 'The parameter from is not valid: it may be given only once.'],
    [{ to: 'x'.repeat(65) }, 'The parameter to is not valid: it may have at most 64 characters.'],
    [
      { namespace: Array.from({ length: 500 }, (_, index) => `n${index}`) },
      'The parameter namespace is not valid: at most 100 values of one filter are possible.',
    ],
    [
      { binary: 'x'.repeat(1_025) },
      'The parameter binary is not valid: a filter value may have at most 1024 characters.',
    ],
  ])('says in one sentence what is wrong with %j', (query, sentence) => {
    expect(() => readQuery(PATH, processesQuerySchema, query)).toThrow(
      expect.objectContaining({ code: 'bad_request', message: sentence }) as Error,
    );
  });

  it.each([
    [{}, 'it is missing'],
    [{ execId: '' }, 'execId is empty'],
    [{ execId: ['a', 'b'] }, 'it may be given only once'],
    [{ execId: 'x'.repeat(513) }, 'an exec_id has at most 512 characters'],
  ])('asks for exactly one exec_id, not %j', (query, reason) => {
    expect(() => readQuery(PATH, processQuerySchema, query)).toThrow(
      `The parameter execId is not valid: ${reason}.`,
    );
  });

  it.each([
    [{}, 'it is missing'],
    [{ execId: '' }, 'execId is empty'],
    [{ execId: Array.from({ length: 51 }, String) }, 'at most 50 exec_ids are possible'],
    [{ execId: ['a', ''] }, 'execId is empty'],
  ])('asks for one to fifty exec_ids, not %j', (query, reason) => {
    expect(() => readQuery(PATH, processRowsQuerySchema, query)).toThrow(reason);
  });

  it('names a parameter that nobody knows', () => {
    expect(() => readQuery(PATH, processQuerySchema, { execId: 'a', filter_path: 'x' })).toThrow(
      'There is no parameter "filter_path" here: possible are execId, cluster.',
    );
    expect(() =>
      readQuery(PATH, processQuerySchema, JSON.parse('{"execId":"a","__proto__":"x"}')),
    ).toThrow('There is no parameter "__proto__"');
  });

  it('refuses an address over 8,000 characters with its length', () => {
    const values = Array.from({ length: 90 }, () => 'ä'.repeat(20));
    expect(() => readQuery(PATH, processesQuerySchema, { pod: values })).toThrow(
      /has 11\d{3} characters, and at most 8000 reach the server/,
    );
  });
});
