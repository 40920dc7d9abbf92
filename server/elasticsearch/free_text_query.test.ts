import { describe, expect, it } from 'vitest';
import { escapeWildcards, freeTextQuery } from './free_text_query';

describe('freeTextQuery', () => {
  it('asks for every word once, whatever the white space', () => {
    expect(freeTextQuery('  curl\t-s\n curl ')).toHaveLength(2);
    expect(freeTextQuery('   ')).toEqual([]);
  });

  it('looks for a part of a text without regard to case', () => {
    expect(JSON.stringify(freeTextQuery('Curl'))).toContain(
      '{"wildcard":{"process.args":{"value":"*Curl*","case_insensitive":true}}}',
    );
  });

  it('refuses more than sixteen words with the number', () => {
    const words = Array.from({ length: 17 }, (_, index) => `w${index}`).join(' ');
    expect(() => freeTextQuery(words)).toThrow(
      expect.objectContaining({
        code: 'bad_request',
        reason: { code: 'words_too_many', values: { words: 17, most: 16 } },
      }) as Error,
    );
  });
});

describe('escapeWildcards', () => {
  it('lets wildcards and backslashes stand for themselves', () => {
    expect(escapeWildcards('a*b?c\\d')).toBe('a\\*b\\?c\\\\d');
  });
});
