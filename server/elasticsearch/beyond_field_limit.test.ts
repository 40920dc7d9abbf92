import { expect, it } from 'vitest';
import { beyondFieldLimit } from './beyond_field_limit';

it('asks for a field and for the objects around it, each once', () => {
  expect(beyondFieldLimit(['a.b.c', 'a.b.d'])).toEqual({
    terms: { _ignored: ['a', 'a.b', 'a.b.c', 'a.b.d'] },
  });
});
