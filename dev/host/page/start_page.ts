import type { CoreSetup, CoreStart, PluginsStart } from '../../../typings/kibana_browser';
import type { PageFacts } from '../page_facts';
import { Bundles } from './bundles';
import { createApplications, type Applications } from './core/application';
import { createChrome } from './core/chrome';
import { createHttp } from './core/http';
import { inContext } from './core/rendering';
import { createScopedHistory } from './core/scoped_history';
import { createTheme } from './core/theme';
import { createUiSettings } from './core/ui_settings';
import { createDataPlugin } from './data_plugin';
import { shared } from './shared_deps';

interface BrowserPlugin {
  setup(core: CoreSetup, plugins: PluginsStart): unknown;
  start(core: CoreStart, plugins: PluginsStart): unknown;
}

interface PluginModule {
  plugin(context: { env: { packageInfo: { version: string } } }): BrowserPlugin;
}

const NOT_FOUND =
  'Application Not Found. No application was found at this URL, or you lack its privilege.';

/** What Kibana's page does: set the globals, load the plugin's script, run its life cycle, mount the app. */
async function startPage(facts: PageFacts): Promise<void> {
  if (!facts.plugin) {
    say(NOT_FOUND);
    return;
  }
  shared.KbnI18n.i18n.init({ locale: facts.locale });
  const { id, publicPath } = facts.plugin;
  const bundles = new Bundles();
  Object.assign(globalThis, { __kbnBundles__: bundles, __kbnPublicPath__: { [id]: publicPath } });
  if (facts.libraries === 'kibana_9') sealPrototypes();
  await loadScript(`${publicPath}${id}.plugin.js`);

  const history = shared.History.createBrowserHistory();
  const applications = createApplications(history, facts.capabilities);
  const core: CoreStart = {
    application: applications.start,
    http: createHttp(facts.kibanaVersion),
    ...createChrome(facts, element('#trial-host-header'), 'Elastic'),
    uiSettings: createUiSettings(facts.uiSettings),
    theme: createTheme(facts),
    ...(facts.libraries === 'kibana_9' && {
      rendering: { addContext: (content) => inContext(content, facts, false) },
    }),
  };
  const firstRange = facts.uiSettings['timepicker:timeDefaults'] as { from: string; to: string };
  const plugins: PluginsStart = { data: createDataPlugin(firstRange) };

  const module = bundles.get(`plugin/${id}/public`) as PluginModule;
  const plugin = module.plugin({ env: { packageInfo: { version: facts.kibanaVersion } } });
  let start: (services: [CoreStart, PluginsStart, unknown]) => void = () => undefined;
  const started = new Promise<[CoreStart, PluginsStart, unknown]>((resolve) => (start = resolve));
  plugin.setup({ application: applications.setup, getStartServices: () => started }, plugins);
  plugin.start(core, plugins);
  start([core, plugins, {}]);
  await mount(id, applications, history);
}

async function mount(
  id: string,
  applications: Applications,
  history: Parameters<typeof createScopedHistory>[0],
): Promise<void> {
  const app = applications.registered(id);
  const isGranted = applications.start.capabilities.navLinks?.[id] ?? false;
  if (!app || !isGranted) {
    say(NOT_FOUND);
    return;
  }
  const appBasePath = `/app/${id}`;
  const container = document.createElement('div');
  container.className = 'kbnAppWrapper';
  element('#trial-host-app').replaceChildren(container);
  await app.mount({
    element: container,
    history: createScopedHistory(history, appBasePath),
    appBasePath,
  });
}

/** 9.3 seals them in the browser, the server did earlier: adding a property throws. */
function sealPrototypes(): void {
  for (const { prototype } of [Object, Array, String, Number, Function]) Object.seal(prototype);
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} could not be loaded`));
    document.head.append(script);
  });
}

function element(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

function say(sentence: string): void {
  const paragraph = document.createElement('p');
  paragraph.setAttribute('role', 'alert');
  paragraph.textContent = sentence;
  element('#trial-host-app').replaceChildren(paragraph);
}

const data = element('kbn-injected-metadata').getAttribute('data') ?? '';
startPage(JSON.parse(data) as PageFacts).catch((error: unknown) => {
  say(`The app could not be started: ${String(error)}`);
  throw error;
});
