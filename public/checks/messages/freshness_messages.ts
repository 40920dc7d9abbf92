import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.freshness', {
  never: 'No event was ever stored.',
  neverShort: 'never',
  clockAhead:
    'The newest event is {ahead} in the future: the {clocks, plural, one {clock} other {clocks}} of {names}{more, plural, =0 {} other { and # more}} {clocks, plural, one {is} other {are}} ahead. Time ranges that end now don’t include these events.',
  clockAheadShort: '{ahead} ahead',
  trial: 'Local trial: its events were loaded once, the newest {age} ago, and nothing sends more.',
  nothingRecent: 'No event arrived in the last {hours} h. The last event is {age} old.',
  allSilent:
    'The last event is {age} old. These nodes are rarely silent for so long: either nothing happens there, or events don’t arrive.',
  nodesSilent:
    'The last event is {age} old, but {silent, plural, one {{node} has} other {# nodes have}} been silent for longer than usual: either nothing happens there, or events don’t arrive.',
  nodesSilentShort: '{silent} silent',
  allSend:
    'The last event is {age} old, and {nodes, plural, one {the node sends} other {all # nodes send}} events at the usual rate.',
  ago: '{age} ago',
  aNode: 'a node',
  noNodeName: '(no node name)',
  nodes: 'Nodes that sent events',
  quiet: 'Silent for 10 min or more',
  quietScope: 'only the {count} that are silent longest were compared with their own gaps',
  silent: 'Silent means',
  silentMeaning:
    'longer than five times the 99th percentile of the node’s own gaps, at least 10 min',
  steps: 'gaps counted in steps of {step}',
  silences: 'Nodes, longest silence first',
  lastEvent: 'Last event',
  silentAfter: 'Silent after',
});
