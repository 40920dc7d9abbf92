import { useEffect } from 'react';
import { MAX_ADDRESS_LENGTH } from '../common/limits';
import { PLUGIN_NAME } from '../common/plugin';
import { KernelProbesPage } from './kernel_probes/kernel_probes_page';
import { ProcessTreePage } from './process_tree/process_tree_page';
import { SavedInvestigationProvider } from './saved_investigation/saved_investigation';
import { ListPlaceProvider } from './processes/list_place';
import { ProcessesPage } from './processes/processes_page';
import { EmptyState } from './shell/states/empty_state';
import { ErrorBoundary } from './shell/states/error_boundary';
import { toProcesses, useLinkTo } from './shell/address/link_to';
import { PageFrame } from './shell/page_frame';
import { useServices } from './shell/services';
import {
  AddressProvider,
  addressLength,
  tooLongSentence,
  useAddress,
} from './shell/address/use_address';
import { RangeProvider } from './shell/time_range/use_range';
import { SetupPage } from './setup/setup_page';
import { VisibleText } from './text/visible_text';
import { TimelinePage } from './timeline/timeline_page';
import { messages } from './shell/messages';

const TETRAGON_DOCUMENTATION = 'https://tetragon.io/docs/';

/** The app below Kibana's providers: address bar, time range, and the page the address names. */
export function App() {
  const { core } = useServices();
  useEffect(() => {
    core.chrome.setHelpExtension({
      appName: PLUGIN_NAME,
      links: [
        {
          linkType: 'custom',
          href: TETRAGON_DOCUMENTATION,
          content: messages.tetragonDocumentation(),
          external: true,
        },
      ],
    });
  }, [core]);
  return (
    <AddressProvider>
      <RangeProvider>
        <ListPlaceProvider>
          <SavedInvestigationProvider>
            <CurrentPage />
          </SavedInvestigationProvider>
        </ListPlaceProvider>
      </RangeProvider>
    </AddressProvider>
  );
}

function CurrentPage() {
  const { address } = useAddress();
  const { history } = useServices();
  const home = useLinkTo()(toProcesses);
  const { page } = address;
  const length = addressLength(history.location);
  if (length > MAX_ADDRESS_LENGTH) return <AddressTooLong length={length} />;
  return (
    <ErrorBoundary
      region="page"
      resetKey={page.name === 'process' ? `process ${page.execId}` : page.name}
      homeHref={home.href}
    >
      {page.name === 'processes' && <ProcessesPage />}
      {page.name === 'process' && <ProcessTreePage key={page.execId} execId={page.execId} />}
      {page.name === 'timeline' && <TimelinePage />}
      {page.name === 'kernel_probes' && <KernelProbesPage />}
      {page.name === 'setup' && <SetupPage />}
      {page.name === 'unknown' && <UnknownPage path={page.path} />}
    </ErrorBoundary>
  );
}

function UnknownPage({ path }: { path: string }) {
  const { go } = useAddress();
  const title = messages.unknownPage();
  return (
    <PageFrame title={title} heading={null} breadcrumbs={[{ text: title }]}>
      <EmptyState
        title={title}
        actions={[
          {
            label: messages.goToProcesses(),
            onClick: () => go(toProcesses),
            testSubject: 'goHome',
          },
        ]}
      >
        <VisibleText text={path} limit={200} />
      </EmptyState>
    </PageFrame>
  );
}

function AddressTooLong({ length }: { length: number }) {
  const { go } = useAddress();
  const title = messages.addressTooLong();
  return (
    <PageFrame title={title} heading={null} breadcrumbs={[{ text: title }]}>
      <EmptyState
        title={title}
        actions={[
          {
            label: messages.withoutFilters(),
            onClick: () =>
              go((address) => ({ ...address, filters: [], q: '', pageParameters: {} })),
            testSubject: 'openWithoutFilters',
          },
        ]}
      >
        {tooLongSentence(length)}
      </EmptyState>
    </PageFrame>
  );
}
