import { describe, expect, it } from 'vitest';
import { escapeHidden, exportedLine, maskSecrets, printSource } from './raw_text';

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

describe('maskSecrets', () => {
  it.each([
    ['{"arguments":"--password hunter2 -v"}', 'hunter2', 1],
    ['[{"Key":"DB_PASSWORD","Value":"s3cr3t"},{"Key":"HOME","Value":"/root"}]', 's3cr3t', 1],
    [JSON.stringify({ message: '{"Key":"API_TOKEN","Value":"abc def"}' }), 'abc def', 1],
    ['{"Key": "API_TOKEN",\n  "Value": "abc def"}', 'abc def', 1],
    ['{"binary":"/usr/bin/curl"}', 'nothing', 0],
  ])('%s', (text, secret, count) => {
    const masked = maskSecrets(text);
    expect(masked.text).not.toContain(secret);
    expect(masked.count).toBe(count);
    if (count === 0) expect(masked.text).toBe(text);
  });

  it('leaves what is no secret', () => {
    expect(maskSecrets('[{"Key":"HOME","Value":"/root"}]').text).toContain('/root');
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
