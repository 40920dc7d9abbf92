import type { Place } from '../events/place';
import { useColors } from '../shell/theme';
import { CutLine } from '../text/cut_line';

/** The random end of a pod's name tells replicas apart. */
const POD_TAIL = 6;

/** Namespace and pod, or that the process is the host's; the tooltip says it whole. */
export function PlaceCell({ place, title }: { place: Place; title: string }) {
  const { textSubdued: color } = useColors();
  const { namespace, pod } = place;
  return (
    <span style={{ display: 'flex' }}>
      <span style={{ flex: 'none', maxWidth: '45%', color }}>
        <CutLine text={namespace} title={title} />
      </span>
      {pod && (
        <>
          <span style={{ flex: 'none', padding: '0 3px', color }}>/</span>
          <CutLine text={pod} title={title} tail={POD_TAIL} />
        </>
      )}
    </span>
  );
}
