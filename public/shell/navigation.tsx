import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { BAR_HEIGHT } from './page_frame_sizes';
import { toKernelProbes, toProcesses, toSetup, toTimeline, useLinkTo } from './address/link_to';
import type { Address } from './address/address';
import { useColors } from './theme';
import { useAddress } from './address/use_address';
import { messages } from './messages';

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
      label: messages.processes(),
      to: toProcesses,
      isCurrent: ({ page }) => page.name === 'processes',
    },
    {
      id: 'timeline',
      label: messages.timeline(),
      to: toTimeline(),
      isCurrent: ({ page }) => page.name === 'timeline',
    },
    {
      id: 'kernelProbes',
      label: messages.kernelProbes(),
      to: toKernelProbes(),
      isCurrent: ({ page }) => page.name === 'kernel_probes',
    },
    {
      id: 'setup',
      label: messages.setup(),
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
      aria-label={messages.label()}
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
