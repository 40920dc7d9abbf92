import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('timeline.marks', {
  legend: 'Legend',
  legendLifetime:
    'A container, from its start to the exit of its first process; dotted if no exit is recorded',
  legendMissing: 'Data is missing here: log.offset jumps, or Tetragon reported a loss',
  legendExecuted:
    'The height is the square root of the number, on one scale for all visible lanes.',
  legendInjected:
    'A process came into a container from outside it: kubectl exec, an exec probe, a lifecycle hook, a debug container or nsenter. What ran below it has no mark.',
  legendReread:
    'Running processes that Tetragon found in /proc when it started. They aren’t executions.',
});
