import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('setup.troubleshooting', {
  title_no_data: 'No data arrives',
  title_tetragon_pods: 'Tetragon pods don’t start',
  title_event_types: 'Only some events arrive',
  title_volume: 'Too many events',
  title_error_message: 'Events have an error.message',
  title_kubernetes_metadata: 'Pods or clusters are missing or wrong',
  title_authentication: 'Elasticsearch refuses Filebeat',
  title_network: 'Filebeat can’t reach Elasticsearch',
  title_assets: 'Template or pipeline don’t apply',
  title_prerequisites: 'Before you install',
  linkIntegration: 'Integration page of Elastic',
  linkFilters: 'Tetragon: events and export filters',
  linkInstall: 'Tetragon: installation',
  linkFaq: 'Tetragon: installation questions',
  linkSelectors: 'Tetragon: selectors',
  install:
    'In Kibana: Integrations → Cilium Tetragon → Settings → install the assets; or Add Cilium Tetragon → Add integration only. No Elastic Agent is needed.',
  simulate: 'In Dev Tools, see which template applies.',
  filebeatTemplate:
    'Filebeat must not install a template of its own: setup.template.enabled: false and setup.ilm.enabled: false.',
  rollover: 'A template applies to new indices only: create one.',
  inside: 'Test the credentials inside the pod, with the variables that your configuration uses.',
  role: 'Filebeat needs this role. With setup.template.enabled and setup.ilm.enabled off, as the Configure tab generates it, auto_configure and create_doc are enough; with the documentation’s example it also needs both cluster privileges.',
  apiKey: 'An API key in output.elasticsearch.api_key is id:api_key, not the encoded form.',
  cloudId:
    'With Elastic Cloud, use cloud.id as the deployment’s page shows it, and no hosts beside it.',
  certificate:
    'Filebeat must know the certificate of your own authority: ssl.certificate_authorities. Don’t switch the verification off.',
  sample:
    'Look at the samples of the check Pipeline errors: the message names the processor that failed, and message holds the whole line.',
  version:
    'A Tetragon newer than the integration can write what its pipeline doesn’t know. Update the integration in Integrations → Cilium Tetragon → Settings.',
  shape:
    'Other files in the export folder are read as events, too. See what is there, and narrow paths in the Filebeat configuration.',
  truncated:
    'A line that is cut in the middle comes from a full disk or a stopped pod. Check the free space of the node.',
  decode:
    'Filebeat must send the line unchanged: no ndjson parser, and no decode_json_fields into the root.',
  timestamp: 'A wrong time makes no error.message. The check Delay shows two ways to correct it.',
  lists:
    'See which lists are configured. The allow list lets only its types through; then the deny list removes events.',
  defaults:
    'The default allow list lets through {allowed}, but not {denied}. The example in Elastic’s documentation ({example}) also leaves out {lost}.',
  denied:
    'By default the host (namespace ""), cilium, kube-system and health checks are denied. The lists change the file only, not what tetra getevents shows.',
  policies: 'Probes need a TracingPolicy. See which ones are loaded, and whether they failed.',
  apply: 'After you change the Helm values, apply them and restart the pods.',
  rbac: 'Check that Tetragon is allowed to list pods.',
  api: 'Check that Tetragon reaches the Kubernetes API.',
  cluster:
    'Name the cluster. Without a name, nodes of the same name in two clusters can’t be told apart.',
  short:
    'Processes that run for milliseconds can end before their pod is known. Tetragon waits for up to 30 s and then sends the event without it.',
  association:
    'If processes of containers have neither pod nor container ID, Tetragon doesn’t know the cgroup layout of the container runtime (CRI-O, for example). Let it ask the runtime:',
  host: 'Host processes have no pod: pages show “(host)” where an exec event says so, and “(unknown)” where nothing does.',
  curl: 'Connect from inside the pod. A time-out means the network or a firewall, “connection refused” a wrong port, a certificate error a missing authority.',
  dns: 'Check that the name resolves there. Tetragon’s pods use the network of the node.',
  networkPolicies:
    'Check whether a firewall or a policy blocks traffic from the nodes: port 9200, or 443 for Elastic Cloud.',
  proxy:
    'Behind a proxy, set it in the output. Environment variables don’t always reach the sidecar.',
  address:
    'The address needs its scheme and port: https://host:9200. Without a port Filebeat uses 9200.',
  podsRun: 'Check that Tetragon runs on every node, with both of its containers ready.',
  configMap: 'Check that the Filebeat configuration exists and is the one you wrote.',
  exportFile:
    'Check that Tetragon writes its file: in /var/run/cilium/tetragon up to Tetragon 1.7, in /var/log/tetragon later. Filebeat must read the same folder.',
  sidecarLog: 'Read Filebeat’s log. “Cannot index event” gives the reason of a refusal.',
  output: 'Let Filebeat test its connection to Elasticsearch.',
  parser:
    'An ndjson parser on the input loses every event: it empties message, and the pipeline refuses an event without it. Remove the parser.',
  assetsFirst:
    'Install the integration’s assets before Filebeat sends events. Otherwise it creates a plain index with the wrong field types.',
  helm: 'Helm 3 and Cilium’s chart repository.',
  rights:
    'The right to create ConfigMaps and daemon sets in the namespace of Tetragon, and to mount folders of the node.',
  stack: 'Elasticsearch and Kibana 8.13 or later, reachable from the nodes.',
  describe: 'Read the events of a pod that doesn’t start.',
  logs: 'Read its log, also the log of the previous run.',
  kernel: 'Check the kernel of the nodes: at least 4.9, and 5.3 for all features.',
  btf: 'Tetragon needs the kernel’s type information (BTF). On the node:',
  security:
    'A security module or a policy of the cluster can forbid privileged pods and hostPath volumes. The events of the daemon set show it.',
  sources:
    'The check Volume lists the largest sources, each with the deny list entry that removes it and the share that it would have saved.',
  namespaces: 'Leave out whole namespaces at the source.',
  policy:
    'Narrow a TracingPolicy: with matchArgs, matchBinaries and matchNamespaces the kernel drops events at no cost.',
  queue:
    'If Filebeat drops events in bursts, make its queue larger (the Configure tab generates it).',
  rotation: 'If files are rotated away before Filebeat reads them, keep more of them.',
});
