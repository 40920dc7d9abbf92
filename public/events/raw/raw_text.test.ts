import { describe, expect, it } from 'vitest';
import { escapeHidden } from '../../../common/text/escape_hidden';
import { exportedLine, printSource } from './raw_text';

describe('escapeHidden', () => {
  it('keeps the value and makes bidi marks visible', () => {
    const value = { binary: '/tmp/\u202Egnp.exe', flag: '\u{E0041}', line: 'a\nb' };
    const text = escapeHidden(printSource(value));
    expect(text).toContain('/tmp/\\u202egnp.exe');
    expect(text).toContain('\\udb40\\udc41');
    expect(text).not.toMatch(/\u202E|\u{E0041}/u);
    expect(JSON.parse(text)).toEqual(value);
  });
});

describe('exportedLine', () => {
  it.each([
    [{ message: '{"process_exec":{}}' }, '{"process_exec":{}}'],
    [{ message: ['a'] }, undefined],
    [{}, undefined],
    [null, undefined],
  ])('%j', (source, line) => {
    expect(exportedLine(source)).toBe(line);
  });
});
