import type { Request, ResponseObject, ResponseToolkit, Server } from '@hapi/hapi';
import type { KibanaFeature } from '../../typings/kibana_server';
import { capabilitiesOf } from './capabilities';
import type { Access } from './callers';
import type { PageFacts } from './page_facts';
import { pageHtml, type PageAddresses } from './page_html';
import { pageHeaders } from './security_headers';

const THEME_COOKIE = 'trialHostTheme';

interface Surroundings extends Access {
  appId: string;
  facts: Omit<PageFacts, 'darkMode' | 'capabilities'>;
  addresses: PageAddresses;
  features: KibanaFeature[];
}

/** The app's page, whatever follows in the address, and the way there from `/`. */
export function servePage(server: Server, surroundings: Surroundings): void {
  const appPath = `/app/${surroundings.appId}`;
  server.state(THEME_COOKIE, { path: '/', isSecure: false, ignoreErrors: true });
  server.route({ method: 'GET', path: '/', handler: (_request, h) => h.redirect(appPath) });
  server.route({
    method: 'GET',
    path: `${appPath}/{any*}`,
    handler: (request, toolkit) => answer(request, toolkit, surroundings),
  });
}

async function answer(
  request: Request,
  toolkit: ResponseToolkit,
  { appId, facts, addresses, features, identify, isGranted }: Surroundings,
): Promise<ResponseObject> {
  const caller = await identify(request);
  const { theme } = request.query as { theme?: unknown };
  if (theme === 'dark' || theme === 'light') {
    return toolkit.redirect(withoutTheme(request)).state(THEME_COOKIE, theme);
  }
  const html = pageHtml(
    {
      ...facts,
      darkMode: request.state[THEME_COOKIE] === 'dark',
      capabilities: capabilitiesOf(appId, features, (name) => isGranted(caller, name)),
    },
    addresses,
  );
  const response = toolkit.response(html).type('text/html');
  for (const [name, value] of Object.entries(pageHeaders(facts.libraries))) {
    response.header(name, value);
  }
  return response;
}

/** The address as it came, percent-encoding included: the path may hold an encoded exec_id. */
function withoutTheme({ raw }: Request): string {
  const [path = '/', search = ''] = (raw.req.url ?? '/').split('?');
  const rest = search.split('&').filter((parameter) => !parameter.startsWith('theme='));
  return rest.length > 0 ? `${path}?${rest.join('&')}` : path;
}
