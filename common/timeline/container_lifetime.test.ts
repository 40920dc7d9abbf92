import { expect, it } from 'vitest';
import { lifetimeOf, type LifetimeFacts } from './container_lifetime';

const facts: LifetimeFacts = {
  id: 'containerd://ab',
  name: 'main',
  ownStart: 10_000,
  firstProcess: 10_500,
  firstProcessEnded: undefined,
  firstEvent: 10_500,
  lastEvent: 90_000,
};

it('begins at the container’s own start, and is open while its first process runs', () => {
  expect(lifetimeOf(facts)).toEqual({
    id: 'containerd://ab',
    name: 'main',
    start: 10_000,
    startFrom: 'container',
    last: 90_000,
  });
});

it('ends with the exit of its first process', () => {
  expect(lifetimeOf({ ...facts, firstProcessEnded: 80_000 }).end).toBe(80_000);
});

it('begins with its first process where no start is recorded, else with its first event', () => {
  const unrecorded = { ...facts, ownStart: undefined };
  expect(lifetimeOf(unrecorded)).toMatchObject({ start: 10_500, startFrom: 'process' });
  expect(lifetimeOf({ ...unrecorded, firstProcess: undefined, firstEvent: 20_000 })).toMatchObject({
    start: 20_000,
    startFrom: 'first_event',
  });
});

it('does not believe a start after its processes, and says it', () => {
  expect(lifetimeOf({ ...facts, ownStart: 50_000 })).toMatchObject({
    start: 10_500,
    startFrom: 'process',
    lateStart: 50_000,
  });
  // Whole seconds are no disagreement.
  expect(lifetimeOf({ ...facts, ownStart: 11_000 })).not.toHaveProperty('lateStart');
});
