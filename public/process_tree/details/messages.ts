import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.details', {
  ownTree: 'Focus the tree on it',
  podTimeline: 'Show pod in timeline',
  nodeTimeline: 'Show node in timeline',
  compareWith: 'Compare with…',
  discover: 'Open in Discover',
  title: 'Session',
  below: 'It is a descendant of the session root, the process that entered the container.',
  goToRoot: 'Go to session root',
  withoutPod:
    'Its pod or start time is unknown, so the Kubernetes audit log can’t be searched for who started it.',
  explanation:
    'Tetragon doesn’t know who ran kubectl exec. If you collect the Kubernetes audit log (logs-kubernetes.audit_logs-*), this KQL finds the request; user.name says who made it. Exec probes, lifecycle hooks and nsenter on the node leave no request there.',
  copy: 'Copy the query',
  saved:
    'From the saved file, which contains only rows of the tree. Events, credentials, namespaces and raw documents are only in Elasticsearch.',
  askElasticsearch: 'Load from Elasticsearch',
  stop: 'Stop comparing',
  overview: 'Overview',
  events: 'Events',
  raw: 'Raw',
});
