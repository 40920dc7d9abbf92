import type { ProcessRow } from '../../../common/api/process_rows';
import type { ProcessNode } from '../../../common/api/process_tree';
import { CutLine } from '../../text/cut_line';
import { nameOfBinary } from '../model/ending';
import { isGhost } from './known_words';
import { unnamed } from '../story_line';
import type { TreeStyles } from '../table/tree_styles';

/** Binary and arguments in one line, cut in the middle; ghosts in italics. */
export function CommandText({
  node,
  details,
  styles,
}: {
  node: ProcessNode;
  details: ProcessRow | undefined;
  styles: TreeStyles;
}) {
  if (node.binary === undefined) {
    return <em css={[styles.path, styles.ghost]}>{unnamed(node.pid)}</em>;
  }
  const args = details?.arguments ?? node.arguments;
  const name = nameOfBinary(node.binary);
  const folder = tellingFolder(node.binary.slice(0, node.binary.length - name.length));
  return (
    <>
      <span css={styles.path}>
        {folder && (
          <span css={styles.folder}>
            <CutLine text={folder} title={node.binary} />
          </span>
        )}
        <span css={[styles.binary, isGhost(node.known) && styles.ghost]}>
          <CutLine text={name} title={node.binary} />
        </span>
      </span>
      {args !== undefined && args !== '' && (
        <span css={styles.arguments}>
          <CutLine text={args} program={node.binary} />
        </span>
      )}
    </>
  );
}

/** Where nearly everything lies says nothing; the tooltip has the whole path. */
const USUAL_FOLDERS = new Set(['/bin/', '/sbin/', '/usr/bin/', '/usr/sbin/']);

function tellingFolder(folder: string): string {
  return USUAL_FOLDERS.has(folder) ? '' : folder;
}
