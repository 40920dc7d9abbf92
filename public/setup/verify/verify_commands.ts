const NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;

interface Names {
  namespace: string;
  daemonSet: string;
}

/** Names of Kubernetes reach a command only in the form that they can have. */
function safe({ namespace, daemonSet }: Names): Names {
  return {
    namespace: NAME.test(namespace.trim()) ? namespace.trim() : 'NAMESPACE',
    daemonSet: NAME.test(daemonSet.trim()) ? daemonSet.trim() : 'DAEMON_SET',
  };
}

export function tetragonCommands(names: Names): string {
  const { namespace, daemonSet } = safe(names);
  return [
    `kubectl rollout status -n ${namespace} ds/${daemonSet} -w`,
    `kubectl get pods -n ${namespace} -l app.kubernetes.io/name=tetragon`,
  ].join('\n');
}

export function sidecarCommands(names: Names): string {
  const { namespace, daemonSet } = safe(names);
  return `kubectl logs -n ${namespace} ds/${daemonSet} -c export-stdout --tail=100`;
}
