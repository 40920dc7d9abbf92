import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProcessSummary } from '../../common/api/processes';
import { processRef } from '../../common/identity/process_ref';
import { isPlainClick, toProcess, useLinkTo } from '../shell/address/link_to';
import { useColors } from '../shell/theme';
import { CutLine } from '../text/cut_line';
import { EventBadges } from './event_badges';
import { StagesBadge } from './stages_badge';
import { messages } from './messages';

/** The whole command line. */
export function commandText({ binary, arguments: args = '' }: ProcessSummary): string {
  return [binary ?? messages.unknownBinary(), args].filter(Boolean).join(' ');
}

/** Binary and arguments as the link to the process's page, with the badges of its events. */
export function CommandCell({
  process,
  onOpen,
}: {
  process: ProcessSummary;
  onOpen: (process: ProcessSummary) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const linkTo = useLinkTo();
  const { binary, arguments: args = '', events } = process;
  const name = binary ?? messages.unknownBinary();
  const { folder, program } = splitPath(name);
  const { href, onClick } = linkTo(toProcess(processRef(process)));
  return (
    <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
      <a
        href={href}
        tabIndex={-1}
        data-grid-stop="row"
        data-test-subj="processLink"
        css={css`
          display: flex;
          flex: 1;
          gap: 8px;
          min-width: 0;
          color: ${colors.text};
          font-family: ${euiTheme.font.familyCode};
          &:hover {
            color: ${colors.primary};
          }
        `}
        onClick={(event) => {
          if (isPlainClick(event)) onOpen(process);
          onClick(event);
        }}
      >
        {/* The program's own name is what the eye looks for: its folder gives way first. */}
        {folder && (
          <span
            style={{ flex: '0 3 auto', minWidth: 0, marginRight: -8, color: colors.textSubdued }}
          >
            <CutLine text={folder} title={name} />
          </span>
        )}
        <strong style={{ flex: 'none', maxWidth: '60%', fontWeight: 700 }}>
          <CutLine text={program} title={name} />
        </strong>
        {args && <CutLine text={args} program={name} />}
      </a>
      <StagesBadge stages={process.stages} />
      <EventBadges events={events} />
    </div>
  );
}

/** `/usr/bin/` and `curl`; a path that ends with a slash is all program. */
function splitPath(path: string): { folder: string; program: string } {
  const slash = path.lastIndexOf('/') + 1;
  return slash === path.length
    ? { folder: '', program: path }
    : { folder: path.slice(0, slash), program: path.slice(slash) };
}
