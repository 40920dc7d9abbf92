import { expect, it } from 'vitest';
import { countFields } from './count_fields';

it('counts fields, objects, multi-fields and runtime fields, and a dotted label once', () => {
  const keyword = { type: 'keyword' };
  expect(
    countFields({
      runtime: { day: keyword },
      properties: {
        host: { properties: { name: { ...keyword, fields: { text: { type: 'text' } } } } },
        labels: { subobjects: false, properties: { 'app.kubernetes.io/name': keyword } },
        args: { type: 'nested', properties: { path: keyword } },
      },
    }),
  ).toBe(8);
});
