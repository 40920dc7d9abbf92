import { expect, it } from 'vitest';
import { Started } from './started';

it('stops in the opposite order, each once, and goes on when one fails', async () => {
  const stopped: string[] = [];
  const started = new Started();
  const add = (name: string, fails = false) => {
    started.add(() => {
      stopped.push(name);
      return fails ? Promise.reject(new Error(name)) : Promise.resolve();
    });
  };
  add('folder');
  add('node', true);
  add('host');
  await Promise.all([started.stop(), started.stop()]);
  expect(stopped).toEqual(['host', 'node', 'folder']);
});
