import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('timeline.marks', {
  legend: 'Legend',
  legendLifetime:
    'A container, from its start to the exit of its first process; dotted if no exit is recorded',
  legendMissing: 'Data is missing here: log.offset jumps, or Tetragon reported a loss',
  legendExecuted:
    'The height is the square root of the number, on one scale for all visible lanes.',
  legendInjected:
    'Not started by the container itself (kubectl exec, nsenter). Probes, lifecycle hooks and pods with a shared PID namespace look the same.',
  legendReread:
    'Running processes that Tetragon found in /proc when it started. They aren’t executions.',
});
