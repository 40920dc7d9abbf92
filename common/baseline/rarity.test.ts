import { expect, it } from 'vitest';
import { compareRarity } from './rarity';

it('counts pods before events: a loud loner is rarer than a quiet habit', () => {
  const values = [
    { value: '/etc/hosts', pods: 12, events: 12 },
    { value: '/etc/shadow', pods: 1, events: 900 },
    { value: '/root/.ssh/id_rsa', pods: 1, events: 2 },
  ];
  expect(values.sort(compareRarity).map(({ value }) => value)).toEqual([
    '/root/.ssh/id_rsa',
    '/etc/shadow',
    '/etc/hosts',
  ]);
});
