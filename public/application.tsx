import ReactDOM from 'react-dom';
import type { AppMountParameters, CoreStart, PluginsStart } from '../typings/kibana_browser';
import { App } from './app';
import { KibanaContext } from './shell/kibana_context';
import { ServicesProvider } from './shell/services';
import { ErrorBoundary } from './shell/states/error_boundary';

/** Draws the app into the element Kibana gives, and returns how to take it away again. */
export function renderApplication(
  { element, history }: AppMountParameters,
  core: CoreStart,
  { data, dataViews, share }: PluginsStart,
): () => void {
  const services = {
    core,
    history,
    ...(data && { data }),
    ...(dataViews && { dataViews }),
    ...(share && { share }),
  };
  ReactDOM.render(
    <ErrorBoundary region="application">
      <KibanaContext core={core}>
        <ServicesProvider services={services}>
          <App />
        </ServicesProvider>
      </KibanaContext>
    </ErrorBoundary>,
    element,
  );
  return () => {
    ReactDOM.unmountComponentAtNode(element);
  };
}
