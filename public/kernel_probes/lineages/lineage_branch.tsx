import { useState } from 'react';
import { EuiLink, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProbeProcess } from '../../../common/api/kernel_probe_processes';
import { Chevron } from '../../icons/chevron';
import { toProcess, useLinkTo } from '../../shell/address/link_to';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { CutLine } from '../../text/cut_line';
import type { LineageRow } from './lineage_rows';
import { placeInTimeline } from '../events/place_in_timeline';
import { messages } from './messages';

const INDENT = 16;

/** Deeper branches stay at this indentation. */
const DEEPEST_INDENT = 12;

/** One branch: binary, processes, pods, events; its own processes unfold below it. */
export function LineageBranch({
  row: { node, depth, isOpen },
  share,
  onToggle,
}: {
  row: LineageRow;
  /** Its events against the heaviest root, 0 to 1. */
  share: number;
  onToggle: () => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const [isListed, setIsListed] = useState(false);
  const indent = Math.min(depth, DEEPEST_INDENT) * INDENT;
  const hasChildren = node.children.length > 0;
  return (
    <li data-test-subj="lineageBranch">
      <div
        css={css`
          display: grid;
          grid-template-columns: minmax(0, 1fr) 90px 150px 80px 80px;
          column-gap: ${euiTheme.size.s};
          align-items: center;
          height: 28px;
          padding: 0 ${euiTheme.size.base};
          border-bottom: 1px solid ${colors.border};
          font-size: 12px;
          font-variant-numeric: tabular-nums;
          &:hover {
            background: ${colors.backgroundHover};
          }
        `}
      >
        <button
          type="button"
          disabled={!hasChildren}
          {...(hasChildren && { 'aria-expanded': isOpen })}
          onClick={onToggle}
          data-test-subj="toggleBranch"
          css={css`
            display: flex;
            align-items: center;
            gap: ${euiTheme.size.xs};
            min-width: 0;
            font-family: ${euiTheme.font.familyCode};
            text-align: left;
          `}
          style={{ paddingLeft: indent }}
        >
          <span css={{ flex: 'none', width: 16 }}>
            {hasChildren && <Chevron isOpen={isOpen} />}
          </span>
          <span css={{ minWidth: 0, fontWeight: node.ownTotal > 0 ? 600 : 400 }}>
            <CutLine text={node.binary} />
          </span>
        </button>
        <span aria-hidden css={{ display: 'block', height: 4, background: colors.border }}>
          <span
            css={{ display: 'block', height: 4, background: colors.neutral }}
            style={{ width: `${Math.max(2, Math.round(share * 100))}%` }}
          />
        </span>
        {node.ownTotal > 0 ? (
          <button
            type="button"
            aria-expanded={isListed}
            onClick={() => setIsListed(!isListed)}
            data-test-subj="listProcesses"
            css={{ color: colors.primary, textAlign: 'right' }}
          >
            {messages.branchProcesses({
              count: node.ownTotal,
              countText: node.ownTotal.toLocaleString(),
            })}
          </button>
        ) : (
          <span css={{ color: colors.textSubdued, textAlign: 'right' }}>
            {messages.branchProcessesBelow({ countText: node.processes.toLocaleString() })}
          </span>
        )}
        <span css={{ textAlign: 'right' }}>{messages.valuePods({ pods: node.pods })}</span>
        <span css={{ textAlign: 'right' }}>
          {messages.branchEvents({ count: node.events, countText: node.events.toLocaleString() })}
        </span>
      </div>
      {isListed && <Processes processes={node.own} total={node.ownTotal} indent={indent + 40} />}
    </li>
  );
}

function Processes({
  processes,
  total,
  indent,
}: {
  processes: readonly ProbeProcess[];
  total: number;
  indent: number;
}) {
  const colors = useColors();
  const linkTo = useLinkTo();
  const time = useTimeFormat();
  return (
    <ul css={{ fontSize: 12, lineHeight: '24px' }} style={{ paddingLeft: indent }}>
      {processes.map(({ execId, cluster, pod, node, start, events, firstSeen }) => (
        <li
          key={[cluster, node, execId, start].join(' ')}
          data-test-subj="lineageProcess"
          css={{ display: 'flex', gap: 12, alignItems: 'center', paddingRight: 16 }}
        >
          <EuiLink
            {...linkTo(toProcess({ execId, cluster, node, ...(start !== undefined && { start }) }))}
            data-test-subj="openProcessTree"
          >
            {messages.openTree()}
          </EuiLink>
          <EuiLink
            {...linkTo(placeInTimeline({ pod, node, time: firstSeen }))}
            data-test-subj="openProcessTimeline"
          >
            {messages.openTimeline()}
          </EuiLink>
          <span css={{ flex: 1, minWidth: 0 }}>
            <CutLine text={pod ?? node} />
          </span>
          <span css={{ color: colors.textSubdued }}>{time.format(firstSeen)}</span>
          <span css={{ width: 80, textAlign: 'right' }}>{events.toLocaleString()}</span>
        </li>
      ))}
      {total > processes.length && (
        <li css={{ color: colors.textSubdued }}>
          {messages.moreProcesses({ total: total.toLocaleString() })}
        </li>
      )}
    </ul>
  );
}
