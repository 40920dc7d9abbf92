import ts from 'typescript';

interface SourceManifest {
  owner: string;
  description: string;
  plugin: {
    id: string;
    configPath: string;
    server: boolean;
    browser: boolean;
    requiredPlugins: string[];
    optionalPlugins: string[];
    requiredBundles: string[];
  };
}

/**
 * The `kibana.json` of a release. Kibana's parser refuses any key beside those it knows, and its
 * installer wants `kibanaVersion` equal to its own version.
 *
 * @param jsonc text of kibana.jsonc, the form that Kibana's own sources use
 */
export function manifest(jsonc: string, version: string, kibanaVersion: string): string {
  const parsed: { config?: unknown; error?: ts.Diagnostic } = ts.parseConfigFileTextToJson(
    'kibana.jsonc',
    jsonc,
  );
  if (parsed.error) {
    throw new Error(
      `kibana.jsonc: ${ts.flattenDiagnosticMessageText(parsed.error.messageText, ' ')}`,
    );
  }
  const { plugin, ...source } = parsed.config as SourceManifest;
  const kibanaJson = {
    id: plugin.id,
    type: 'standard',
    version,
    kibanaVersion,
    owner: { name: source.owner },
    description: source.description,
    configPath: plugin.configPath,
    server: plugin.server,
    ui: plugin.browser,
    requiredPlugins: plugin.requiredPlugins,
    optionalPlugins: plugin.optionalPlugins,
    requiredBundles: plugin.requiredBundles,
  };
  return `${JSON.stringify(kibanaJson, undefined, 2)}\n`;
}
