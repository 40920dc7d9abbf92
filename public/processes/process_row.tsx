import { memo, type MouseEvent } from 'react';
import type { ProcessSummary } from '../../common/api/processes';
import type { TimeFormat } from '../shell/time_range/use_time_format';
import { CutLine } from '../text/cut_line';
import { durationBetween, formatDuration } from '../text/format_duration';
import { Cell } from '../grid/cell';
import { CommandCell } from './command_cell';
import { ExitText } from './exit_text';
import { PlaceCell } from './place_cell';
import type { RowStyles } from './row_styles';
import { UserCell } from './user_cell';

export interface ProcessRowProperties {
  process: ProcessSummary;
  /** From 0. */
  index: number;
  /** The one row that Tab reaches. */
  isActive: boolean;
  /** Pixels from the top of the list. */
  top: number;
  /** The process's page. */
  href: string;
  onOpen: (process: ProcessSummary) => void;
  onFocus: (index: number) => void;
  time: TimeFormat;
  styles: RowStyles;
}

/** One process. Its command is a link to its page, and a click anywhere in the row follows it. */
export const ProcessRow = memo(function ProcessRow(properties: ProcessRowProperties) {
  const { process, index, isActive, top, href, onOpen, onFocus, time, styles } = properties;
  const { startTime, exitTime, pid, node } = process;
  const duration = durationBetween(startTime, exitTime);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row-index={index}
      data-test-subj="processRow"
      css={styles.row}
      style={{ top }}
      onFocus={() => onFocus(index)}
      onClick={(event) => {
        if (isForTheRow(event)) open(event, href, () => onOpen(process));
      }}
      onAuxClick={(event) => {
        if (event.button === 1 && isForTheRow(event)) openInNewTab(href);
      }}
    >
      <Cell styles={styles}>
        <span css={styles.time} {...(startTime && { title: time.precise(startTime) })}>
          {startTime ? time.format(startTime) : '–'}
        </span>
      </Cell>
      <CommandCell
        process={process}
        isActive={isActive}
        href={href}
        onOpen={onOpen}
        styles={styles}
      />
      <Cell styles={styles} extra={styles.numeric}>
        {pid ?? '–'}
      </Cell>
      <UserCell process={process} styles={styles} />
      <PlaceCell process={process} styles={styles} />
      <Cell styles={styles} extra={styles.subdued} filter={{ name: 'node', value: node }}>
        <CutLine text={node || '–'} />
      </Cell>
      <Cell styles={styles} extra={styles.numeric}>
        {duration === undefined ? '–' : formatDuration(duration)}
      </Cell>
      <Cell styles={styles}>
        <ExitText process={process} />
      </Cell>
    </div>
  );
});

/** Links and buttons inside act for themselves, and selecting text to copy it is no click. */
function isForTheRow(event: MouseEvent): boolean {
  if (event.defaultPrevented) return false;
  if (event.target instanceof Element && event.target.closest('a, button')) return false;
  return (window.getSelection()?.toString() ?? '') === '';
}

function open(event: MouseEvent, href: string, onOpen: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) openInNewTab(href);
  else onOpen();
}

function openInNewTab(href: string): void {
  window.open(href, '_blank', 'noopener');
}
