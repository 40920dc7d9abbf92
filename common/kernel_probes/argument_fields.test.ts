import { expect, it } from 'vitest';
import { fieldAtAnyPosition, fieldsOfBodies, firstColumns, valuesOfField } from './argument_fields';
import { kindsOfShape, shapeId, shapeOfBody } from './argument_shape';

const body = {
  args: [
    { int_arg: 3, label: 'fd' },
    { file_arg: { path: '/x', permission: '-rw-r--r--' } },
    { sock_arg: { daddr: '1.1.1.1', dport: 443, saddr: '10.0.0.1' } },
    { new_arg: { a: { b: 1 }, list: [{ c: 1 }] } },
    {},
  ],
  return: { int_arg: -1 },
};

it('finds every leaf, most telling first', () => {
  expect(fieldsOfBodies([body])).toEqual([
    'args.file_arg.path',
    'args.sock_arg.daddr',
    'args.sock_arg.dport',
    'args.int_arg',
    'args.sock_arg.saddr',
    'args.file_arg.permission',
    'args.new_arg.a.b',
    'return.int_arg',
  ]);
});

it('begins with one field of each kind', () => {
  expect(firstColumns(fieldsOfBodies([body]), 3)).toEqual([
    'args.file_arg.path',
    'args.sock_arg.daddr',
    'args.int_arg',
  ]);
  expect(
    firstColumns(['args.sock_arg.daddr', 'args.sock_arg.dport', 'return.int_arg', 'binary'], 3),
  ).toEqual(['args.sock_arg.daddr', 'args.sock_arg.dport', 'binary']);
});

it('reads the values of a field, of repeated kinds too', () => {
  expect(valuesOfField(body, 'args.sock_arg.dport')).toEqual(['443']);
  expect(
    valuesOfField({ args: [{ string_arg: 'a' }, { string_arg: 'b' }] }, 'args.string_arg'),
  ).toEqual(['a', 'b']);
  expect(valuesOfField(body, 'args.toString')).toEqual([]);
});

it('keeps integers of two positions apart, in values and in columns', () => {
  const setns = { args: [{ int_arg: 6 }, { int_arg: 0x40000000 }] };
  const fields = fieldsOfBodies([setns, { args: [{ int_arg: 7 }, { string_arg: 'x' }] }]);
  expect(fields).toEqual(['args.string_arg', 'args.0.int_arg', 'args.1.int_arg']);
  expect(firstColumns([...fields, 'binary'], 3)).toEqual(fields);
  expect(valuesOfField(setns, 'args.0.int_arg')).toEqual(['6']);
  expect(valuesOfField(setns, 'args.1.int_arg')).toEqual(['1073741824']);
  expect(valuesOfField(setns, 'args.int_arg')).toEqual(['6', '1073741824']);
  expect(fields.map(fieldAtAnyPosition)).toEqual([
    'args.string_arg',
    'args.int_arg',
    'args.int_arg',
  ]);
});

it('names a shape by its kinds', () => {
  const shape = shapeOfBody(body);
  expect(shape[0]).toEqual({ kind: 'int_arg', label: 'fd' });
  const id = shapeId(shape.map(({ kind }) => kind));
  expect(id).toBe('file_arg,int_arg,new_arg,sock_arg');
  expect(kindsOfShape(id)).toHaveLength(4);
  expect([shapeId([]), kindsOfShape('-')]).toEqual(['-', []]);
  expect(shapeOfBody({})).toEqual([]);
});
