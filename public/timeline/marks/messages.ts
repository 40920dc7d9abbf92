import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('timeline.marks', {
  legend: 'Legend',
  legendLifetime:
    'A container from its start to the end of its first process; dotted where no end is recorded',
  legendMissing: 'Data missing here: proved by a jump of log.offset or Tetragon’s own report',
  legendExecuted: 'Height is the square root of the number, on one scale for all lanes in sight.',
  legendInjected:
    'Not started by the container itself (kubectl exec, nsenter). Probes, lifecycle hooks, and pods that share a PID namespace look the same.',
  legendReread: 'Running processes that Tetragon found in /proc when it started: no executions.',
});
