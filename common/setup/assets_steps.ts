import type { Repair } from '../api/setup';

/** Where the integration's assets come from; there is no other way to get the pipeline. */
export const INSTALL_ASSETS: Repair = {
  text: 'In Kibana: Integrations → Cilium Tetragon → Settings → Install Cilium Tetragon assets (or Add Cilium Tetragon → Add integration only; no Elastic Agent is needed). It brings index template and ingest pipeline, and no dashboards.',
  link: {
    label: 'Integration page of Elastic',
    href: 'https://www.elastic.co/guide/en/integrations/current/cilium_tetragon.html',
  },
  topic: 'assets',
};

/** A template only acts on indices that are made after it. */
export function rollOver(stream: string): Repair {
  return {
    text: 'Begin a new backing index, which takes over template and pipeline; what is stored already stays as it is:',
    code: { language: 'text', text: `POST ${stream}/_rollover` },
  };
}
