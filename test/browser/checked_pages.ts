import { inject } from 'vitest';
import { storyExecIds } from '../../dev/scenarios/stories';
import { SCENARIO } from '../integration/shared_node';
import { processPath, subject } from './plugin_page';

/** A page with something in it, to be looked at as a whole. */
export interface CheckedPage {
  name: string;
  /** Below the host, with its parameters. */
  path: string;
  /** Its presence says that the page is drawn. */
  drawn: string;
}

/** Every page of the app with each of its tabs, of the sample events. Call it inside a test file: it reads what the setup provides. */
export function checkedPages(): CheckedPage[] {
  const execIds = storyExecIds({ ...SCENARIO, now: new Date(inject('scenarioNow')) });
  const tree = processPath(execIds.kubectl_exec_miner?.miner ?? '');
  const app = '/app/tetragonInvestigator';
  const connects = `${app}/kernel_probes?hook=process_kprobe&hookPolicy=network-connect&hookName=tcp_connect`;
  return [
    { name: 'the list of processes', path: `${app}/?`, drawn: subject('processRow') },
    ...['overview', 'events', 'raw'].map((tab) => ({
      name: `the process tree with its details, ${tab}`,
      path: `${tree}?details=${tab}`,
      drawn: `${subject('processDetails')} h2 ~ *, ${subject('processDetails')} dl`,
    })),
    {
      name: 'the process tree as a graph',
      path: `${tree}?view=graph`,
      drawn: subject('graphActiveItem'),
    },
    { name: 'the timeline', path: `${app}/timeline?`, drawn: subject('laneCanvas') },
    { name: 'the kernel probes', path: `${app}/kernel_probes?`, drawn: subject('probeFunction') },
    { name: 'the events of a function', path: `${connects}&`, drawn: subject('probeEvent') },
    {
      name: 'the processes behind a function',
      path: `${connects}&tab=processes&`,
      drawn: subject('lineageBranch'),
    },
    ...['status', 'verify', 'configure'].map((tab) => ({
      name: `the setup page, ${tab}`,
      path: `${app}/setup?tab=${tab}`,
      drawn: '[data-test-subj^="setupVerdict-"]:not([data-test-subj$="running"])',
    })),
  ];
}
