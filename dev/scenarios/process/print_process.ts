import { capabilitiesText, credentialsText, namespacesText } from './privileges';
import type { ImageFacts } from './image_facts';

/**
 * The JSON of a `Process` message, in the order of its fields in tetragon.proto and without zero
 * values, cut where events differ: refcnt stands between `head` and the rest, binary_properties only
 * on exec events.
 */
export interface ProcessText {
  head: string;
  beforeProperties: string;
  properties: string;
  afterProperties: string;
}

export function printProcess(facts: ImageFacts): ProcessText {
  const { node, container } = facts;
  const { recording } = node.site;
  return {
    head: headText(facts),
    beforeProperties:
      (recording.credentials ? capabilitiesText(facts) : '') +
      (recording.namespaces ? namespacesText(facts) : '') +
      `,"tid":${facts.pid}` +
      (recording.credentials ? credentialsText(facts) : ''),
    properties: facts.binaryProperties
      ? `,"binary_properties":${JSON.stringify(facts.binaryProperties)}`
      : '',
    afterProperties:
      (recording.userNames && !container ? userText(facts.uid) : '') +
      (node.facts.release === '1.7' ? `,"in_init_tree":${facts.inInitTree}` : '') +
      (recording.environment ? environmentText(facts) : '') +
      '}',
  };
}

function headText(facts: ImageFacts): string {
  const { container, containerPid = 0 } = facts;
  return (
    `{"exec_id":"${facts.execId}","pid":${facts.pid},"uid":${facts.uid}` +
    (facts.cwd ? `,"cwd":${JSON.stringify(facts.cwd)}` : '') +
    `,"binary":${JSON.stringify(facts.binary)}` +
    (facts.arguments ? `,"arguments":${JSON.stringify(facts.arguments)}` : '') +
    `,"flags":"${facts.flags}","start_time":"${facts.node.site.time.print(facts.startedAt)}"` +
    `,"auid":${facts.auid}` +
    (container && facts.podResolved ? container.podText(containerPid, facts.maybeExecProbe) : '') +
    (container ? `,"docker":"${container.docker}"` : '') +
    `,"parent_exec_id":"${facts.parentExecId}"`
  );
}

/** `user` resolves names of the host's user namespace only (--username-metadata=unix). */
function userText(uid: number): string {
  const name = { 0: 'root', 101: 'systemd-resolve', 1000: 'anna', 65534: 'nobody' }[uid];
  return name ? `,"user":{"name":"${name}"}` : '';
}

/** EnvVar spells its members with capitals (tetragon.proto). */
function environmentText({ environment }: ImageFacts): string {
  if (environment.length === 0) return '';
  const variables = environment.map(([Key, Value]) => ({ Key, ...(Value && { Value }) }));
  return `,"environment_variables":${JSON.stringify(variables)}`;
}
