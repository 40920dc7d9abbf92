import { EuiButtonIcon, EuiPanel } from '@elastic/eui';
import { css } from '@emotion/react';
import { messages } from './messages';

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
    { id: 'zoomIn', icon: 'plus', label: messages.zoomIn(), onClick: onZoomIn },
    { id: 'zoomOut', icon: 'minus', label: messages.zoomOut(), onClick: onZoomOut },
    { id: 'fit', icon: 'fullScreen', label: messages.fit(), onClick: onFit },
    { id: 'toActive', icon: 'bullseye', label: messages.toActive(), onClick: onToActive },
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
