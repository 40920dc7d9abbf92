import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.repairs', {
  readerRole: 'Ask an administrator for this role, or create it in Dev Tools:',
  installAssets:
    'Install the integration’s assets in Kibana: Integrations → Cilium Tetragon → Settings → Install Cilium Tetragon assets (or Add Cilium Tetragon → Add integration only; no Elastic Agent is needed). They are an index template and an ingest pipeline, no dashboards.',
  integrationPage: 'Integration page of Elastic',
  simulateTemplate:
    'See which templates match, and give the integration’s the highest priority (setup.template.enabled: false switches Filebeat’s own template off):',
  askAboutAssets: 'Ask somebody with these privileges to run this, or to grant them to you:',
  checkTemplate:
    'Check the integration’s template first: this happens when Filebeat writes to an index before the template is installed.',
  checkPipeline:
    'Check that index and pipeline are those of the integration. Filebeat must not set another pipeline in output.elasticsearch.',
  rollOver:
    'Create a new backing index, which gets template and pipeline. Events that are stored already don’t change:',
  openIndex: 'Open it, or delete it:',
  explainAllocation: 'Ask Elasticsearch why a shard is missing:',
  reindex:
    'After that, copy the old events to another name and make room for the data stream. Only the last line deletes:',
  raiseFieldLimit: 'Raise the limit for new indices, then create one:',
  timestampPipeline:
    'Make @timestamp the event’s own time, in Elasticsearch alone: the integration calls this pipeline last. Keep ignore_failure, or a failure there refuses the event.',
  checkNodes: 'Check that its nodes run and that Kibana reaches them.',
  remoteInfo: 'Check the connection in Stack Management → Remote Clusters, or ask Elasticsearch:',
  readSidecarLog: 'Read the log of the sidecar, and why it dropped events:',
  testOutput: 'Test configuration and output from inside the sidecar:',
  checkCredentials: 'If the answer is 401 or 403, the credentials or their role are wrong.',
  readFilebeatDrops:
    'Filebeat logs why it dropped lines: “Cannot index event” is a line that Elasticsearch refused, with the reason. No message at all means that the file was rotated away before Filebeat read it.',
  keepRotatedFiles: 'Keep rotated files longer, so that a slow Filebeat can read them:',
  timestampFilebeat:
    'Or in Filebeat: decode a copy of the line, use its time, drop the copy, and leave message unchanged. This follows Filebeat’s documentation, and the Configure tab generates it.',
  findHop: 'Find the hop at which events get lost.',
  runAgain: 'Run this check again in a moment, or look at fewer hours.',
  liveTest:
    'Tetragon sends no heartbeat, so a quiet node looks like a broken one. The live test tells them apart: open Verify, run its command in a pod on that node, and see whether its events arrive.',
  compareLoss:
    'Compare with the check Loss: if it finds no gap, Tetragon itself did not export these starts. Its own counters show why:',
  createDataView:
    'Create one in Stack Management → Data Views, with this index pattern and the time field @timestamp:',
  shortenValues:
    'Elasticsearch doesn’t index values of more than 1,024 characters, nor fields beyond the limit. The table lists the fields.',
  askKubernetes: 'Check the pods in Kubernetes:',
  allowEventTypes:
    'Allow every event type in the Helm values, also those that the default list leaves out, then upgrade the release:',
  applyPolicy: 'No probe fired. Apply a TracingPolicy, for example from Tetragon’s library:',
  policyLibrary: 'TracingPolicy library',
  emptyDenyList:
    'The default deny list leaves out cilium, kube-system and the host (the namespace "", which is also every container whose pod was not resolved). To export them:',
  denySource:
    '{source}: this entry would have left out {documents} of {all, plural, one {# event} other {# events}} of the last {hours} h ({share}). You can’t investigate what you deny.',
  narrowPolicy:
    'The policy {policy} makes {share} of the events ({documents}). Narrow it with matchArgs, matchBinaries or matchNamespaces in its selectors: the kernel then drops events at no cost.',
  selectors: 'Selectors of TracingPolicies',
  excludeLabels:
    'Make every event smaller: leave out the pod labels. Pages then can’t show or filter by them.',
  exportFields:
    'Remove tetragon.fieldFilters, or add at least these fields to those that it includes. Lines of the filter that exclude them must go.',
  fieldFilters: 'Field filtering in Tetragon’s documentation',
  raiseRateLimit: 'Raise the limit (events a minute; -1 is no limit), or export less:',
  processCache: 'A process cache that is too small loses processes before they end:',
  upgrade: 'Tetragon {since} and later record it without an option: upgrade Tetragon.',
  record: '{option}: without it, pages can’t show {without}.',
  checkRbac:
    'Tetragon asks the Kubernetes API for pods. Check that it is allowed to, and that it reaches the API:',
  checkAssociation:
    'Tetragon finds a container by its cgroup. Let it ask the container runtime for cgroup IDs (Tetragon 1.3 and later), and the Kubernetes API for pods:',
  nameClusters: 'Give each cluster a name, so that nodes of the same name stay apart:',
  nodeNameVariable:
    'Tetragon reads the node name from the variable NODE_NAME, which its Helm chart sets. Check that it is set:',
  timeService: 'Check the time service of these nodes:',
});
