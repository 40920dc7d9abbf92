import { EuiButtonIcon, EuiPanel } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';

/** Zoom, fit, and the way back to the active node, in the corner of the graph. */
export function GraphControls({
  onZoomIn,
  onZoomOut,
  onFit,
  onToActive,
}: {
  onZoomIn: () => void;
  onZoomOut: () => void;
  onFit: () => void;
  onToActive: () => void;
}) {
  const buttons = [
    { id: 'zoomIn', icon: 'plus', label: zoomInLabel(), onClick: onZoomIn },
    { id: 'zoomOut', icon: 'minus', label: zoomOutLabel(), onClick: onZoomOut },
    { id: 'fit', icon: 'fullScreen', label: fitLabel(), onClick: onFit },
    { id: 'toActive', icon: 'bullseye', label: toActiveLabel(), onClick: onToActive },
  ];
  return (
    <EuiPanel
      paddingSize="none"
      hasShadow={false}
      hasBorder
      css={css`
        position: absolute;
        right: 16px;
        bottom: 16px;
        display: flex;
        flex-direction: column;
        flex-grow: 0;
      `}
    >
      {buttons.map(({ id, icon, label, onClick }) => (
        <EuiButtonIcon
          key={id}
          iconType={icon}
          size="s"
          color="text"
          aria-label={label}
          title={label}
          onClick={onClick}
          data-test-subj={`graph-${id}`}
        />
      ))}
    </EuiPanel>
  );
}

function zoomInLabel(): string {
  return i18n.translate('tetragonInvestigator.graph.zoomIn', { defaultMessage: 'Zoom in' });
}

function zoomOutLabel(): string {
  return i18n.translate('tetragonInvestigator.graph.zoomOut', { defaultMessage: 'Zoom out' });
}

function fitLabel(): string {
  return i18n.translate('tetragonInvestigator.graph.fit', { defaultMessage: 'Show all' });
}

function toActiveLabel(): string {
  return i18n.translate('tetragonInvestigator.graph.toActive', {
    defaultMessage: 'Go to the active process',
  });
}
