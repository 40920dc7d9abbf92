import { i18n } from '@kbn/i18n';
import type { ProcessSummary } from '../../common/api/processes';
import { isPlainClick } from '../shell/address/link_to';
import { CutLine } from '../text/cut_line';
import { Cell } from '../grid/cell';
import { EventBadges } from './event_badges';
import type { RowStyles } from './row_styles';

/** Binary and arguments as the link to the process's page, with the badges of its events. */
export function CommandCell({
  process,
  isActive,
  href,
  onOpen,
  styles,
}: {
  process: ProcessSummary;
  isActive: boolean;
  href: string;
  onOpen: (process: ProcessSummary) => void;
  styles: RowStyles;
}) {
  const { binary, arguments: commandArguments = '', events } = process;
  const name = binary ?? unknownBinary();
  const { folder, program } = splitPath(name);
  return (
    <Cell styles={styles} {...(binary && { filter: { name: 'binary', value: binary } })}>
      <div css={styles.command}>
        <a
          href={href}
          tabIndex={isActive ? 0 : -1}
          data-grid-stop
          data-test-subj="processLink"
          css={styles.link}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            onOpen(process);
          }}
        >
          {folder && (
            <span css={styles.folder}>
              <CutLine text={folder} title={name} />
            </span>
          )}
          <strong css={styles.binary}>
            <CutLine text={program} title={name} />
          </strong>
          {commandArguments && (
            <span css={styles.arguments}>
              <CutLine text={commandArguments} maskSecrets />
            </span>
          )}
        </a>
        <EventBadges events={events} />
      </div>
    </Cell>
  );
}

/** `/usr/bin/` and `curl`; a path that ends with a slash is all program. */
function splitPath(path: string): { folder: string; program: string } {
  const slash = path.lastIndexOf('/') + 1;
  return slash === path.length
    ? { folder: '', program: path }
    : { folder: path.slice(0, slash), program: path.slice(slash) };
}

function unknownBinary(): string {
  return i18n.translate('tetragonInvestigator.processes.unknownBinary', {
    defaultMessage: '(binary not recorded)',
  });
}
