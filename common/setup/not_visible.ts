import type { Finding } from '../api/setup';
import { finding } from './finding';

/** Pods and kernels are Kubernetes' business: the command, and what a good answer looks like. */
export function tetragonPods(): Finding {
  return finding(
    'not_visible',
    'Whether Tetragon runs on every node is visible in Kubernetes only: one pod a node, all Running.',
    {
      evidence: [
        {
          label: 'A good answer',
          value: 'daemon set "tetragon" successfully rolled out; READY 2/2 on each node',
        },
      ],
      repairs: [
        {
          text: 'Ask Kubernetes:',
          code: {
            language: 'bash',
            text: 'kubectl rollout status -n kube-system ds/tetragon --timeout=60s\nkubectl get pods -n kube-system -l app.kubernetes.io/name=tetragon -o wide',
          },
          topic: 'tetragon_pods',
        },
      ],
    },
  );
}

export function filebeatSidecar(): Finding {
  return finding(
    'not_visible',
    'Whether the Filebeat sidecar reads the export file stands in its log: it lists the file as started, and drops nothing.',
    {
      evidence: [
        {
          label: 'A good answer',
          value:
            'a line “Connection to backoff(elasticsearch(…)) established”, and none with “Cannot index event”',
        },
      ],
      repairs: [
        {
          text: 'Read what the sidecar says, and why it dropped events:',
          code: {
            language: 'bash',
            text: 'kubectl logs -n kube-system ds/tetragon -c export-stdout --tail=200\nkubectl logs -n kube-system ds/tetragon -c export-stdout | grep -E "Cannot index event|Failed to|dropped"',
          },
          topic: 'no_data',
        },
      ],
    },
  );
}

export function connection(): Finding {
  return finding(
    'not_visible',
    'Whether Filebeat reaches Elasticsearch, and with which rights, it can try itself from its pod.',
    {
      evidence: [
        { label: 'A good answer', value: 'elasticsearch: … TLS … OK, talk to server… OK' },
      ],
      repairs: [
        {
          text: 'Test output and configuration from inside the sidecar:',
          code: {
            language: 'bash',
            text: 'kubectl exec -n kube-system ds/tetragon -c export-stdout -- filebeat test config\nkubectl exec -n kube-system ds/tetragon -c export-stdout -- filebeat test output',
          },
          topic: 'network',
        },
        {
          text: 'If it answers 401 or 403, the credentials or their role are wrong.',
          topic: 'authentication',
        },
      ],
    },
  );
}
