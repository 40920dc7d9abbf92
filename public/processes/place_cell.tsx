import type { ProcessSummary } from '../../common/api/processes';
import { CutLine } from '../text/cut_line';
import { Cell } from '../grid/cell';
import { placeOf } from '../events/place';
import type { RowStyles } from './row_styles';

/** The random end of a pod's name tells replicas apart. */
const POD_TAIL = 6;

/** Namespace and pod, or that the process is the host's. */
export function PlaceCell({ process, styles }: { process: ProcessSummary; styles: RowStyles }) {
  const { namespace, pod, container } = placeOf(process);
  const filter = pod
    ? ({ name: 'pod', value: pod } as const)
    : ({ name: 'namespace', value: namespace } as const);
  const title = [namespace, pod, container].filter(Boolean).join(' / ');
  return (
    <Cell styles={styles} filter={filter}>
      <span css={styles.place}>
        <span css={styles.namespace}>
          <CutLine text={namespace} title={title} />
        </span>
        {pod && (
          <>
            <span css={styles.separator}>/</span>
            <span css={styles.pod}>
              <CutLine text={pod} title={title} tail={POD_TAIL} />
            </span>
          </>
        )}
      </span>
    </Cell>
  );
}
