import { describe, expect, it } from 'vitest';
import { parseArgumentFilter, parseNumberRange, printArgumentFilter } from './argument_filter';

describe('filters of arguments', () => {
  it.each([
    ['args.file_arg.path=/etc/passwd', 'args.file_arg.path', '=', '/etc/passwd', false],
    ['!args.file_arg.path^=/etc/', 'args.file_arg.path', '^=', '/etc/', true],
    ['args.sock_arg.daddr/=10.0.0.0/8', 'args.sock_arg.daddr', '/=', '10.0.0.0/8', false],
    ['args.sock_arg.dport<>1..1024', 'args.sock_arg.dport', '<>', '1..1024', false],
    ['args.string_arg=a=b^=c', 'args.string_arg', '=', 'a=b^=c', false],
    ['args.string_arg=line\nbreak', 'args.string_arg', '=', 'line\nbreak', false],
    ['args.string_arg=', 'args.string_arg', '=', '', false],
  ])('%j', (text, field, operator, value, exclude) => {
    const filter = parseArgumentFilter(text);
    expect(filter).toEqual({ field, operator, value, exclude });
    expect(filter && printArgumentFilter(filter)).toBe(text);
  });

  it.each(['', 'x', '=x', 'a b=c', '1a=x', `${'a'.repeat(300)}=x`])('%j is none', (text) => {
    expect(parseArgumentFilter(text)).toBeUndefined();
  });

  it('reads ranges of numbers with either end open', () => {
    expect(['443', '1..1024', '1024..', '..-1'].map(parseNumberRange)).toEqual([
      { low: '443', high: '443' },
      { low: '1', high: '1024' },
      { low: '1024' },
      { high: '-1' },
    ]);
    expect(['', '..', 'a..b', '1.5'].map(parseNumberRange)).toEqual(Array(4).fill(undefined));
  });
});
