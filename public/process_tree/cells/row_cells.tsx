import type { ProcessRow } from '../../../common/api/process_rows';
import { CutLine } from '../../text/cut_line';
import { formatDuration } from '../../text/format_duration';
import { shownText } from '../../text/shown_text';
import { endingText, type Ending } from '../model/ending';
import type { RowFacts } from '../model/row_facts';
import type { TreeModel } from '../model/tree_model';
import type { TreeStyles } from '../table/tree_styles';
import { useColors } from '../../shell/theme';
import { messages } from './messages';

/** What every cell of a row gets. */
export interface CellProperties {
  facts: RowFacts;
  details: ProcessRow | undefined;
  model: TreeModel;
  styles: TreeStyles;
  /** Writes a time the way the whole tree does. */
  clock: (time: string) => string;
  /** All nine decimals, for tooltips. */
  precise: (time: string) => string;
}

export function PidCell({ facts: { node } }: CellProperties) {
  return <>{node.pid ?? '–'}</>;
}

/** Name where Tetragon knew one, which it does on the host only, else the uid. */
export function UserCell({ facts: { node }, details }: CellProperties) {
  const uid = node.uid ?? details?.uid;
  if (details?.userName !== undefined) {
    return <CutLine text={details.userName} title={`${details.userName} (uid ${uid ?? '–'})`} />;
  }
  return <>{uid ?? '–'}</>;
}

export function StartCell({
  facts: { start, afterParent },
  styles,
  clock,
  precise,
}: CellProperties) {
  if (start === undefined) return <>–</>;
  return (
    <span title={precise(start)}>
      {clock(start)}
      {afterParent !== undefined && (
        <span css={styles.delta}>
          {' '}
          {afterParent < 0n ? '' : '+'}
          {formatDuration(afterParent)}
        </span>
      )}
    </span>
  );
}

export function DurationCell({ facts: { duration }, model, styles }: CellProperties) {
  if (duration === undefined) return <>–</>;
  const share = model.scale.share(Number(duration) / 1e6);
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
      <span style={{ flex: 'none', width: 76, fontVariantNumeric: 'tabular-nums' }}>
        {formatDuration(duration)}
      </span>
      <span css={styles.bar} aria-hidden>
        <span css={styles.barFill} style={{ width: `${(share * 100).toFixed(1)}%` }} />
      </span>
    </span>
  );
}

export function ExitCell({ facts: { ending }, clock }: CellProperties) {
  const colors = useColors();
  const time =
    ending.kind === 'followed' && ending.time !== undefined ? clock(ending.time) : undefined;
  const text = shownText(endingText(ending, time));
  return (
    <span
      title={ending.kind === 'ended' ? messages.endedWhy() : text}
      style={{ color: colorOfEnding(ending, colors), ...italicIf(ending) }}
    >
      {text}
    </span>
  );
}

function italicIf({ kind }: Ending): { fontStyle?: 'italic' } {
  return kind === 'unknown' ? { fontStyle: 'italic' } : {};
}

function colorOfEnding(ending: Ending, colors: ReturnType<typeof useColors>): string {
  switch (ending.kind) {
    case 'signal':
      return colors.textDanger;
    case 'exit':
      return ending.code === 0 ? colors.textSubdued : colors.textWarning;
    case 'ended':
    case 'followed':
    case 'unknown':
      return colors.textSubdued;
  }
}

export function NodeCell({ facts: { node } }: CellProperties) {
  return <CutLine text={node.node || '–'} />;
}
