import { expect, it } from 'vitest';
import { ENFORCED_ACTIONS, fullAction, meaningOfAction, shortAction } from './actions';

it.each([
  ['KPROBE_ACTION_SIGKILL', 'killed'],
  ['KPROBE_ACTION_OVERRIDE', 'blocked'],
  ['KPROBE_ACTION_SIGNAL', 'signalled'],
  ['KPROBE_ACTION_NOTIFYENFORCER', 'notified'],
  ['KPROBE_ACTION_SET', 'changed'],
  ['KPROBE_ACTION_POST', 'observed'],
  ['KPROBE_ACTION_OF_A_LATER_RELEASE', 'observed'],
  ['constructor', 'observed'],
  ['', 'unknown'],
])('%s means %s', (action, meaning) => {
  expect(meaningOfAction(action)).toBe(meaning);
});

it('counts as enforced exactly what interfered', () => {
  expect([...ENFORCED_ACTIONS].sort()).toEqual(
    ['NOTIFYENFORCER', 'OVERRIDE', 'SET', 'SIGKILL', 'SIGNAL'].map(
      (name) => `KPROBE_ACTION_${name}`,
    ),
  );
});

it.each(['KPROBE_ACTION_SIGKILL', 'KPROBE_ACTION_LATER_2', 'SOMETHING_ELSE'])(
  'writes %s short and in full again',
  (action) => {
    expect(fullAction(shortAction(action))).toBe(action);
    expect(fullAction(action)).toBe(action);
  },
);

it('writes an action short in small letters', () => {
  expect(shortAction('KPROBE_ACTION_SIGKILL')).toBe('sigkill');
});
