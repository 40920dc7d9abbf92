import { css } from '@emotion/react';
import type { Place } from '../events/place';
import { useColors } from '../shell/theme';
import { CutLine } from '../text/cut_line';

/** The random end of a pod's name tells replicas apart. */
const POD_TAIL = 6;

/** Namespace and pod, or that the process is the host's. */
export function PlaceCell({
  place: { namespace, pod },
  title,
}: {
  place: Place;
  /** Text of the tooltip; hostile. */
  title: string;
}) {
  const colors = useColors();
  const subdued = { color: colors.textSubdued };
  return (
    <span css={placeCss}>
      <span css={namespaceCss} style={subdued}>
        <CutLine text={namespace} title={title} />
      </span>
      {pod && (
        <>
          <span css={separatorCss} style={subdued}>
            /
          </span>
          <span css={podCss}>
            <CutLine text={pod} title={title} tail={POD_TAIL} />
          </span>
        </>
      )}
    </span>
  );
}

const placeCss = css`
  display: flex;
  min-width: 0;
`;

const namespaceCss = css`
  flex: none;
  max-width: 45%;
`;

const separatorCss = css`
  flex: none;
  padding: 0 3px;
`;

const podCss = css`
  flex: 0 1 auto;
  min-width: 0;
`;
