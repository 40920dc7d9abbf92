import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('setup.verify', {
  list: 'Steps to verify the installation',
  step_tetragon: '1. Tetragon runs: one pod per node, all Running and READY 2/2',
  step_sidecar:
    '2. The Filebeat sidecar runs: “Connection to … established”, no “Cannot index event”',
  step_data: '3. Data arrives, with its fields',
  step_live: '4. Test events, watched live',
  step_types: '5. Every event type arrives',
  name_namespace: 'Namespace of Tetragon',
  name_daemonSet: 'Daemon set',
  target_namespace: 'Namespace',
  target_pod: 'Pod that has a shell',
  start: 'Watch for its events',
  again: 'Test again with a new token',
  event_exec: 'The shell started (process_exec)',
  event_child: 'The shell started a child (process_exec with the shell as parent)',
  event_exit: 'The shell ended (process_exit)',
  elapsed: '{seconds} s',
  tree: 'Open the process tree of this shell',
  latePart:
    'Some events are missing after two minutes: the export’s lists leave out an event type, or events were lost.',
  late: 'No event arrived within two minutes. If the export does not deny the namespace of this pod, events get lost on their way.',
  lookAt: 'Open the check',
});
