import { describe, expect, it } from 'vitest';
import { maskJson } from './mask_json';

describe('maskJson', () => {
  it.each([
    [{ arguments: '--password hunter2 -v' }, { arguments: '--password •••••• -v' }],
    [{ args: ['--password', 'hunter2', '-v'] }, { args: ['--password', '••••••', '-v'] }],
    [
      [
        { Key: 'DB_PASSWORD', Value: 's3 cr3t' },
        { Key: 'HOME', Value: '/root' },
      ],
      [
        { Key: 'DB_PASSWORD', Value: '••••••' },
        { Key: 'HOME', Value: '/root' },
      ],
    ],
    [
      { message: '{"environment_variables": [{"Key":"API_TOKEN","Value":"abc"}]}' },
      { message: '{"environment_variables":[{"Key":"API_TOKEN","Value":"••••••"}]}' },
    ],
    [
      { annotations: { 'example.org/api-key': 'abc' } },
      { annotations: { 'example.org/api-key': '••••••' } },
    ],
    [
      { binary: '/usr/bin/mysql', arguments: '-phunter2 db' },
      { binary: '/usr/bin/mysql', arguments: '-p•••••• db' },
    ],
    [
      { executable: '/usr/bin/mysql', args: ['/usr/bin/mysql', '-phunter2', 'db'] },
      { executable: '/usr/bin/mysql', args: ['/usr/bin/mysql', '-p••••••', 'db'] },
    ],
    [{ bytes_arg: btoa('GET / token=planted') }, { bytes_arg: '••••••' }],
    [
      { environment: [{ key: 'PGPASSWORD', value: 'abc' }] },
      { environment: [{ key: 'PGPASSWORD', value: '••••••' }] },
    ],
  ])('%j', (value, masked) => {
    expect(maskJson(value)).toEqual({ value: masked, count: 1 });
  });

  it.each([
    [{ message: '{"process_exec": {"pid":1}}' }],
    [{ message: '{not json' }],
    [[1, null, 'x', { a: [] }]],
    [undefined],
  ])('leaves %j as it is', (value) => {
    expect(maskJson(value)).toEqual({ value, count: 0 });
  });

  it('ends on JSON nested without end', () => {
    let nested: unknown = 'x';
    for (let depth = 0; depth < 5_000; depth++) nested = [nested];
    expect(maskJson(nested).count).toBe(0);
  });

  it('numbers different secrets, each as one wherever it stands, and shows those revealed', () => {
    const value = {
      args: ['--password', 'hunter2', '--token', 'abc'],
      message: '{"arguments":"--password hunter2"}',
    };
    expect(maskJson(value, new Set())).toEqual({
      value: {
        args: ['--password', '••••••(1)', '--token', '••••••(2)'],
        message: '{"arguments":"--password ••••••(1)"}',
      },
      count: 2,
    });
    expect(maskJson(value, new Set([1]))).toEqual({
      value: {
        args: ['--password', 'hunter2', '--token', '••••••(2)'],
        message: '{"arguments":"--password hunter2"}',
      },
      count: 2,
    });
  });
});
