import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { BAR_HEIGHT } from './page_frame_sizes';
import { toKernelProbes, toProcesses, toSetup, toTimeline, useLinkTo } from './address/link_to';
import type { Address } from './address/address';
import { useColors } from './theme';
import { useAddress } from './address/use_address';

interface NavigationEntry {
  id: string;
  label: string;
  to: (address: Address) => Address;
  isCurrent: (address: Address) => boolean;
}

/** The pages one can go to from anywhere; a process's page is reached from a process. */
function entries(): NavigationEntry[] {
  return [
    {
      id: 'processes',
      label: i18n.translate('tetragonInvestigator.navigation.processes', {
        defaultMessage: 'Processes',
      }),
      to: toProcesses,
      isCurrent: ({ page }) => page.name === 'processes',
    },
    {
      id: 'timeline',
      label: i18n.translate('tetragonInvestigator.navigation.timeline', {
        defaultMessage: 'Timeline',
      }),
      to: toTimeline(),
      isCurrent: ({ page }) => page.name === 'timeline',
    },
    {
      id: 'kernelProbes',
      label: i18n.translate('tetragonInvestigator.navigation.kernelProbes', {
        defaultMessage: 'Kernel probes',
      }),
      to: toKernelProbes(),
      isCurrent: ({ page }) => page.name === 'kernel_probes',
    },
    {
      id: 'setup',
      label: i18n.translate('tetragonInvestigator.navigation.setup', { defaultMessage: 'Setup' }),
      to: toSetup(),
      isCurrent: ({ page }) => page.name === 'setup',
    },
  ];
}

/** Links to the pages, at the left end of the title bar. */
export function Navigation() {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { address } = useAddress();
  const linkTo = useLinkTo();
  return (
    <nav
      aria-label={i18n.translate('tetragonInvestigator.navigation.label', {
        defaultMessage: 'Pages of Tetragon Investigator',
      })}
      css={css`
        display: flex;
        flex: none;
        gap: ${euiTheme.size.m};
        height: 100%;
      `}
    >
      {entries().map(({ id, label, to, isCurrent }) => {
        const current = isCurrent(address);
        return (
          <a
            key={id}
            {...linkTo(to)}
            {...(current && { 'aria-current': 'page' as const })}
            data-test-subj={`navigation-${id}`}
            css={css`
              line-height: ${BAR_HEIGHT}px;
              color: ${current ? colors.text : colors.primary};
              font-weight: ${current ? euiTheme.font.weight.bold : euiTheme.font.weight.regular};
              box-shadow: ${current ? `inset 0 -2px 0 ${colors.primary}` : 'none'};
              &:hover {
                color: ${colors.primary};
              }
            `}
          >
            {label}
          </a>
        );
      })}
    </nav>
  );
}
