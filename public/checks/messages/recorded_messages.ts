import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.recorded', {
  sentence:
    '{on, plural, =0 {Tetragon records only its defaults.} one {# option is on ({onNames}).} other {# options are on ({onNames}).}}{off, plural, =0 {} one { # is off ({offNames}).} other { # are off ({offNames}).}}{mixed, plural, =0 {} other { Not on every node: {mixedNames}.}}',
  title_credentials: 'Credentials',
  without_credentials: 'changes of user, setuid, and the user that a process really runs as',
  title_capabilities: 'Capabilities',
  without_capabilities: 'containers with dangerous capabilities',
  title_namespaces: 'Namespaces',
  without_namespaces: 'escapes into the host’s namespaces (nsenter)',
  title_ancestors: 'Ancestors',
  without_ancestors: 'ancestors beyond the grandparent where documents in between are missing',
  without_inInitTree: 'whether a process was injected from outside (kubectl exec)',
  title_inInitTree: 'in_init_tree',
  title_userNames: 'User names',
  without_userNames: 'names of users beside their numbers (on the host only)',
  title_environment: 'Environment variables',
  without_environment:
    'LD_PRELOAD and other variables (they can hold secrets: masked here, stored in full)',
  starts: 'Executions checked',
  byOption: 'By option',
  recorded: 'Recorded',
  isOn: 'State',
  on: 'on',
  off: 'off',
  onSomeNodes: 'on some nodes',
  withIt: 'Executions with it',
  without: 'Not shown without it',
});
