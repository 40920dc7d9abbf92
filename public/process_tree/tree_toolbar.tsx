import { useState } from 'react';
import { EuiButtonEmpty, EuiFieldSearch, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { useColors } from '../shell/theme';
import { HonestyLine } from './honesty_line';
import type { HonestyPart } from './honesty';
import { Stepper, type Steps } from './stepper';

export interface TreeToolbarProperties {
  parts: readonly HonestyPart[];
  activePart: string | undefined;
  steps: Steps | undefined;
  onStepThrough: (part: HonestyPart) => void;
  onMove: (position: number) => void;
  onStopStepping: () => void;
  onSearch: (text: string) => void;
  onFoldAll: (base: 'open' | 'closed') => void;
}

/** One bar above the tree: what it holds, search in it, expand and collapse. */
export function TreeToolbar(properties: TreeToolbarProperties) {
  const { parts, activePart, steps, onStepThrough, onMove, onStopStepping } = properties;
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      data-test-subj="treeToolbar"
      css={css`
        display: flex;
        flex: none;
        align-items: center;
        gap: ${euiTheme.size.s};
        min-height: 36px;
        padding: 0 ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
      `}
    >
      <HonestyLine parts={parts} active={activePart} onStep={onStepThrough} />
      {steps && <Stepper steps={steps} onMove={onMove} onClose={onStopStepping} />}
      <TreeSearch {...properties} />
      <FoldButton base="open" onFoldAll={properties.onFoldAll} />
      <FoldButton base="closed" onFoldAll={properties.onFoldAll} />
    </div>
  );
}

function TreeSearch({ steps, onSearch, onMove }: TreeToolbarProperties) {
  const [text, setText] = useState('');
  const label = i18n.translate('tetragonInvestigator.tree.search', {
    defaultMessage: 'Find in this tree',
  });
  return (
    <div
      css={css`
        flex: 0 1 220px;
        min-width: 120px;
      `}
    >
      <EuiFieldSearch
        compressed
        fullWidth
        value={text}
        placeholder={label}
        aria-label={label}
        title={i18n.translate('tetragonInvestigator.tree.searchTitle', {
          defaultMessage:
            'Binary, PID, namespace/pod and exec_id of all processes; users and arguments of those that were in sight',
        })}
        spellCheck={false}
        autoComplete="off"
        data-test-subj="treeSearch"
        onChange={({ target }) => {
          setText(target.value);
          onSearch(target.value);
        }}
        onKeyDown={({ key, shiftKey }) => {
          if (key !== 'Enter' || !steps || steps.execIds.length === 0) return;
          const { length } = steps.execIds;
          onMove((steps.position + (shiftKey ? -1 : 1) + length) % length);
        }}
      />
    </div>
  );
}

function FoldButton({
  base,
  onFoldAll,
}: {
  base: 'open' | 'closed';
  onFoldAll: (base: 'open' | 'closed') => void;
}) {
  return (
    <EuiButtonEmpty
      size="xs"
      color="text"
      iconType={base === 'open' ? 'unfold' : 'fold'}
      onClick={() => onFoldAll(base)}
      data-test-subj={base === 'open' ? 'expandAll' : 'collapseAll'}
    >
      {base === 'open'
        ? i18n.translate('tetragonInvestigator.tree.expandAll', { defaultMessage: 'Expand all' })
        : i18n.translate('tetragonInvestigator.tree.collapseAll', {
            defaultMessage: 'Collapse all',
          })}
    </EuiButtonEmpty>
  );
}
