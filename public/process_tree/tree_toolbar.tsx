import { EuiButtonGroup, EuiButtonIcon, EuiToolTip, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProcessTreeAnswer } from '../../common/api/process_tree';
import { useColors } from '../shell/theme';
import { FreshChip } from './data_quality/fresh_chip';
import { DataQualityLine } from './data_quality/data_quality_line';
import type { DataQualityPart } from './data_quality/data_quality';
import { KeyboardHelp } from './navigation/keyboard_help';
import { ExportMenu } from './export/export_menu';
import { Stepper } from './search/stepper';
import { TreeSearch } from './search/tree_search_field';
import type { TreeViewName } from './tree_parameters';
import type { TreeState } from './use_tree_state';
import type { TreeAddress } from './use_tree_address';
import { ViewOptions } from './view_options';
import { messages } from './messages';

export interface TreeToolbarProperties {
  parts: readonly DataQualityPart[];
  state: TreeState;
  place: TreeAddress;
  answer: ProcessTreeAnswer;
}

/** One bar above the tree: what it holds, search in it, the two views, expand and collapse. */
export function TreeToolbar({ parts, state, place, answer }: TreeToolbarProperties) {
  const { steps, matches, folding, fresh } = state;
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
        min-height: 40px;
        padding: 0 ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
      `}
    >
      <DataQualityLine
        parts={parts}
        recorded={answer.recorded}
        active={matches.part?.id}
        onStep={steps.stepThrough}
      />
      <FreshChip fresh={fresh} onStep={steps.stepThrough} isActive={matches.part?.id === 'fresh'} />
      {steps.steps && <Stepper steps={steps.steps} onMove={steps.move} onClose={steps.stop} />}
      <TreeSearch
        find={place.find}
        steps={steps.steps}
        onFind={place.setFind}
        onMove={steps.move}
      />
      <ViewToggle view={place.view} onChange={place.setView} />
      <FoldButton base="open" onFoldAll={folding.foldAll} />
      <FoldButton base="closed" onFoldAll={folding.foldAll} />
      <ViewOptions grouping={place.grouping} onChange={place.setGrouping} />
      <ExportMenu answer={answer} state={state} />
      <KeyboardHelp />
    </div>
  );
}

function ViewToggle({
  view,
  onChange,
}: {
  view: TreeViewName;
  onChange: (view: TreeViewName) => void;
}) {
  return (
    <EuiButtonGroup
      type="single"
      buttonSize="compressed"
      legend={messages.view()}
      idSelected={view}
      onChange={(id) => onChange(id === 'graph' ? 'graph' : 'tree')}
      options={[
        {
          id: 'tree',
          label: messages.viewTree(),
          'data-test-subj': 'viewTree',
        },
        {
          id: 'graph',
          label: messages.viewGraph(),
          'data-test-subj': 'viewGraph',
        },
      ]}
      css={{ flex: 'none' }}
    />
  );
}

function FoldButton({
  base,
  onFoldAll,
}: {
  base: 'open' | 'closed';
  onFoldAll: (base: 'open' | 'closed') => void;
}) {
  const label = base === 'open' ? messages.expandAll() : messages.collapseAll();
  return (
    <EuiToolTip content={label}>
      <EuiButtonIcon
        size="xs"
        color="text"
        iconType={base === 'open' ? 'unfold' : 'fold'}
        aria-label={label}
        onClick={() => onFoldAll(base)}
        data-test-subj={base === 'open' ? 'expandAll' : 'collapseAll'}
      />
    </EuiToolTip>
  );
}
