/** Who may log in (Elasticsearch's file realm), and the roles beside the built-in ones. */
export interface NodeSecurity {
  users: { name: string; password: string; roles: string[] }[];
  roles: Record<string, object>;
}

/** Folders of one node, all under its own one. */
export type NodeFolders = {
  config: string;
  data: string;
  logs: string;
  temporary: string;
};

const CLUSTER_NAME = 'tetragon-investigator-trial';

/** elasticsearch.yml; a JSON text is a YAML text as well, so that no path needs quoting. */
export function elasticsearchYml(
  folders: NodeFolders,
  options: { port?: number | undefined; secured: boolean },
): string {
  const settings: Record<string, unknown> = {
    'cluster.name': CLUSTER_NAME,
    'node.name': 'trial',
    'path.data': folders.data,
    'path.logs': folders.logs,
    'network.host': '127.0.0.1',
    // Without a port, the node itself takes the first free one from 9200 on and writes it down.
    ...(options.port === undefined ? {} : { 'http.port': options.port }),
    'node.portsfile': true,
    'discovery.type': 'single-node',
    // A disk that is 95 % full would make every index read-only; free space is checked before.
    'cluster.routing.allocation.disk.threshold_enabled': false,
    'xpack.security.enabled': options.secured,
    ...(options.secured
      ? {
          'xpack.security.autoconfiguration.enabled': false,
          'xpack.security.authc.reserved_realm.enabled': false,
          'xpack.security.authc.realms.file.file1.order': 0,
        }
      : {}),
  };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

/**
 * The distribution's own jvm.options without what writes large files nobody reads here.
 * @param options.shortLived leaves out the JVM's second compiler. Measured in seconds of CPU: 7 instead
 *   of 17 until it answers, 28 instead of 51 until it holds 36,000 events.
 */
export function jvmOptions(
  distributionsOwn: string,
  options: { heapMb: number; shortLived: boolean },
): string {
  const kept = distributionsOwn
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line) && !/HeapDumpOnOutOfMemoryError|Xlog/.test(line));
  const own = [`-Xms${options.heapMb}m`, `-Xmx${options.heapMb}m`];
  if (options.shortLived) own.push('-XX:TieredStopAtLevel=1');
  return [...kept, ...own, ''].join('\n');
}
