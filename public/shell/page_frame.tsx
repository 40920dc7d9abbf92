import { useEffect, useMemo, type MouseEvent, type ReactNode } from 'react';
import { EuiScreenReaderOnly, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { MAX_BREADCRUMB_CHARACTERS } from '../../common/limits';
import { PLUGIN_NAME } from '../../common/plugin';
import { shownText } from '../text/shown_text';
import { toProcesses, useLinkTo } from './address/link_to';
import { Navigation } from './navigation';
import { BAR_HEIGHT } from './page_frame_sizes';
import { useServices } from './services';
import { useColors } from './theme';

/**
 * Kibana 9.2 and later says the app's own height; before, it is the window without Kibana's fixed
 * headers (a banner changes --euiFixedHeadersOffset).
 */
const CONTENT_HEIGHT =
  'var(--kbn-application--content-height, calc(100vh - var(--euiFixedHeadersOffset, var(--kbnHeaderOffset, 96px))))';

/** Below this the page scrolls as a whole. */
const SMALLEST_HEIGHT = 420;

export interface PageFrameProperties {
  /** The page's heading. May hold hostile text. */
  title: string;
  /** Shown in the title bar in place of `title`; `null` where the navigation already says it. */
  heading?: ReactNode;
  /** Behind the app's own name in Kibana's header and in the browser's tab. May hold hostile text. */
  breadcrumbs: readonly { text: string }[];
  /** At the right end of the title bar. */
  actions?: ReactNode;
  filterBar?: ReactNode;
  children?: ReactNode;
}

/** The frame of every page: title bar, filter bar, and content that fills the rest of the height. */
export function PageFrame({
  title,
  heading,
  breadcrumbs,
  actions,
  filterBar,
  children,
}: PageFrameProperties) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  usePageNames(breadcrumbs);
  return (
    <div
      data-test-subj="pageFrame"
      css={css`
        display: flex;
        flex-direction: column;
        width: 100%;
        min-width: 0;
        height: ${CONTENT_HEIGHT};
        min-height: ${SMALLEST_HEIGHT}px;
        background: ${colors.background};
        color: ${colors.text};
      `}
    >
      <header
        css={css`
          display: flex;
          flex: none;
          align-items: center;
          gap: ${euiTheme.size.m};
          height: ${BAR_HEIGHT}px;
          padding: 0 ${euiTheme.size.base};
          border-bottom: 1px solid ${colors.border};
        `}
      >
        <Navigation />
        <Heading title={title} heading={heading} />
        {actions}
      </header>
      {filterBar}
      <main
        css={css`
          display: flex;
          flex: 1;
          flex-direction: column;
          min-height: 0;
          min-width: 0;
          position: relative;
        `}
      >
        {children}
      </main>
    </div>
  );
}

function Heading({ title, heading }: Pick<PageFrameProperties, 'title' | 'heading'>) {
  const { euiTheme } = useEuiTheme();
  const isHidden = heading === null;
  const element = (
    <h1
      data-test-subj="pageTitle"
      css={
        !isHidden &&
        css`
          flex: 1;
          min-width: 0;
          overflow: hidden;
          font-size: 14px;
          font-weight: ${euiTheme.font.weight.bold};
          line-height: ${BAR_HEIGHT}px;
          white-space: nowrap;
          text-overflow: ellipsis;
        `
      }
    >
      {heading ?? shownText(title)}
    </h1>
  );
  if (!isHidden) return element;
  return (
    <>
      <EuiScreenReaderOnly>{element}</EuiScreenReaderOnly>
      <span css={{ flex: 1 }} />
    </>
  );
}

/** Names the page in Kibana's breadcrumbs and in the browser's tab. */
function usePageNames(breadcrumbs: readonly { text: string }[]): void {
  const { core } = useServices();
  const linkTo = useLinkTo();
  const home = useMemo(() => linkTo(toProcesses), [linkTo]);
  // As text, since pages build the list anew on every render.
  const names = JSON.stringify(
    breadcrumbs.map(({ text }) => shownText(text, MAX_BREADCRUMB_CHARACTERS)),
  );

  useEffect(() => {
    core.chrome.setBreadcrumbs([
      {
        text: PLUGIN_NAME,
        href: home.href,
        onClick: (event) => home.onClick(event as MouseEvent),
      },
      ...(JSON.parse(names) as string[]).map((text) => ({ text })),
    ]);
  }, [core, names, home]);

  useEffect(() => {
    core.chrome.docTitle.change([...(JSON.parse(names) as string[]).toReversed(), PLUGIN_NAME]);
  }, [core, names]);
  useEffect(() => () => core.chrome.docTitle.reset(), [core]);
}
