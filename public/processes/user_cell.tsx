import { i18n } from '@kbn/i18n';
import type { ProcessSummary } from '../../common/api/processes';
import { CutLine } from '../text/cut_line';
import { Cell } from '../grid/cell';
import type { RowStyles } from './row_styles';

/** Name of the user where Tetragon resolved it, else the uid; the filter is on the uid. */
export function UserCell({
  process: { uid, userName },
  styles,
}: {
  process: ProcessSummary;
  styles: RowStyles;
}) {
  if (uid === undefined) {
    return <Cell styles={styles}>{userName ? <CutLine text={userName} /> : '–'}</Cell>;
  }
  const uidText = i18n.translate('tetragonInvestigator.processes.uid', {
    defaultMessage: 'uid {uid}',
    values: { uid: String(uid) },
  });
  return (
    <Cell styles={styles} filter={{ name: 'user', value: String(uid) }}>
      {userName ? (
        <CutLine text={userName} title={`${userName} (${uidText})`} />
      ) : (
        <CutLine text={uidText} />
      )}
    </Cell>
  );
}
