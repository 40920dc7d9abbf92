import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.details', {
  ownTree: 'Focus the tree on it',
  podTimeline: 'Its pod in the timeline',
  nodeTimeline: 'Its node in the timeline',
  compareWith: 'Compare with…',
  discover: 'Open in Discover',
  title: 'Who came in',
  below: 'It runs below the process by which somebody came into the container.',
  goToRoot: 'Go to that process',
  withoutPod:
    'Its pod or its start is not known, so the Kubernetes audit log cannot be asked who started it.',
  explanation:
    'Tetragon does not know who ran kubectl exec. If the Kubernetes audit log is collected (logs-kubernetes.audit_logs-*), this KQL finds the request; user.name holds who it was. Exec probes, lifecycle hooks and nsenter on the node leave none.',
  copy: 'Copy the query',
  saved:
    'From the saved file, which holds rows of the tree. Events, credentials, namespaces and raw documents are in Elasticsearch alone.',
  askElasticsearch: 'Ask Elasticsearch for them',
  stop: 'End the comparison',
  overview: 'Overview',
  events: 'Events',
  raw: 'Raw',
});
