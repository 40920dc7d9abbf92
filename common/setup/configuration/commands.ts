import { CONFIG_MAP_FILE, CREDENTIALS, VALUES_FILE } from './names';
import { valueOf, type ConfigurationSettings } from './settings';

/** A word that no shell reads anything into. */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The only place where the secret stands: a command for the reader's own terminal. */
export function secretCommand(settings: ConfigurationSettings): string {
  const literals =
    settings.credentials === 'api_key'
      ? [`api_key=${valueOf('secret', settings)}`]
      : [`username=${valueOf('user', settings)}`, `password=${valueOf('secret', settings)}`];
  return [
    `kubectl create secret generic ${CREDENTIALS} -n ${valueOf('kubernetesNamespace', settings)}`,
    ...literals.map((literal) => `  --from-literal=${shellWord(literal)}`),
  ].join(' \\\n');
}

/** Everything else, in order: ConfigMap, chart, and that it runs. */
export function installCommands(settings: ConfigurationSettings): string {
  const namespace = valueOf('kubernetesNamespace', settings);
  return [
    `kubectl apply -f ${CONFIG_MAP_FILE}`,
    'helm repo add cilium https://helm.cilium.io',
    'helm repo update',
    `helm upgrade --install tetragon cilium/tetragon -n ${namespace} --version ${valueOf('tetragonVersion', settings)} -f ${VALUES_FILE}`,
    `kubectl rollout status -n ${namespace} ds/tetragon --timeout=120s`,
    `kubectl exec -n ${namespace} ds/tetragon -c export-stdout -- filebeat test output`,
  ].join('\n');
}
