import type { ReactElement } from 'react';
import type { ChromeBreadcrumb, CoreStart } from '../../../../typings/kibana_browser';
import type { PageFacts } from '../../page_facts';
import { shared } from '../shared_deps';
import { inContext } from './rendering';

const { React, ReactDom, ElasticEui } = shared;
const {
  EuiGlobalToastList,
  EuiHeader,
  EuiHeaderBreadcrumbs,
  EuiHeaderLink,
  EuiHeaderSection,
  EuiHeaderSectionItem,
} = ElasticEui;

interface Toast {
  id: string;
  title: string;
  text?: string;
  color: 'success' | 'danger';
}

type HelpExtension = Parameters<CoreStart['chrome']['setHelpExtension']>[0];

interface ChromeState {
  breadcrumbs: ChromeBreadcrumb[];
  toasts: Toast[];
  help?: HelpExtension;
}

export type Chrome = Pick<CoreStart, 'chrome' | 'notifications'>;

/** `core.chrome` and the toasts, drawn as two bars of 48 px as in Kibana. */
export function createChrome(facts: PageFacts, container: Element, basicTitle: string): Chrome {
  const state: ChromeState = { breadcrumbs: [], toasts: [] };
  let toastCount = 0;

  const draw = (): void => {
    const dismiss = (id: string): void => {
      state.toasts = state.toasts.filter((toast) => toast.id !== id);
      draw();
    };
    ReactDom.render(
      inContext(<Bars facts={facts} state={{ ...state }} dismiss={dismiss} />, facts, true),
      container,
    );
  };
  const addToast = (
    color: Toast['color'],
    toast: string | { title: string; text?: string },
  ): void => {
    const parts = typeof toast === 'string' ? { title: toast } : toast;
    state.toasts = [...state.toasts, { id: String(++toastCount), color, ...parts }];
    draw();
  };
  draw();

  return {
    chrome: {
      setBreadcrumbs(breadcrumbs) {
        state.breadcrumbs = breadcrumbs;
        draw();
      },
      setHelpExtension(extension) {
        state.help = extension;
        draw();
      },
      docTitle: {
        change: (title) => (document.title = [title, basicTitle].flat().join(' - ')),
        reset: () => (document.title = basicTitle),
      },
    },
    notifications: {
      toasts: {
        addSuccess: (toast) => addToast('success', toast),
        addDanger: (toast) => addToast('danger', toast),
      },
    },
  };
}

interface BarsProperties {
  facts: PageFacts;
  state: ChromeState;
  dismiss: (id: string) => void;
}

function Bars({ facts, state, dismiss }: BarsProperties): ReactElement {
  return (
    <>
      <EuiHeader position="fixed">
        <EuiHeaderSection>
          <EuiHeaderSectionItem>
            <strong className="trialHost__name">
              Trial host · not Kibana · libraries as in {facts.kibanaVersion}
            </strong>
          </EuiHeaderSectionItem>
        </EuiHeaderSection>
        <EuiHeaderSection side="right">
          {state.help?.links?.map(({ href, content }) => (
            <EuiHeaderSectionItem key={href}>
              <EuiHeaderLink href={href} target="_blank">
                {content}
              </EuiHeaderLink>
            </EuiHeaderSectionItem>
          ))}
          <EuiHeaderSectionItem>
            <EuiHeaderLink
              data-test-subj="themeSwitch"
              onClick={() => switchTheme(!facts.darkMode)}
            >
              {facts.darkMode ? 'Light theme' : 'Dark theme'}
            </EuiHeaderLink>
          </EuiHeaderSectionItem>
        </EuiHeaderSection>
      </EuiHeader>
      <EuiHeader position="fixed">
        <EuiHeaderSection grow>
          <EuiHeaderSectionItem>
            <EuiHeaderBreadcrumbs data-test-subj="breadcrumbs" breadcrumbs={state.breadcrumbs} />
          </EuiHeaderSectionItem>
        </EuiHeaderSection>
      </EuiHeader>
      <EuiGlobalToastList
        data-test-subj="globalToastList"
        toasts={state.toasts}
        dismissToast={({ id }) => dismiss(id)}
        toastLifeTimeMs={10_000}
      />
    </>
  );
}

/** The server keeps the choice in a cookie and takes the parameter out of the address again. */
function switchTheme(toDark: boolean): void {
  const url = new URL(window.location.href);
  url.searchParams.set('theme', toDark ? 'dark' : 'light');
  window.location.assign(url);
}
