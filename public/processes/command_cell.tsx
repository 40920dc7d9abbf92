import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProcessSummary } from '../../common/api/processes';
import { isPlainClick, toProcess, useLinkTo } from '../shell/address/link_to';
import { useColors } from '../shell/theme';
import { CutLine } from '../text/cut_line';
import { EventBadges } from './event_badges';
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
  const { href, onClick } = linkTo(toProcess(process.execId, process.cluster));
  return (
    <div css={commandCss}>
      <a
        href={href}
        tabIndex={-1}
        data-grid-stop="row"
        data-test-subj="processLink"
        css={[
          linkCss,
          css`
            color: ${colors.text};
            font-family: ${euiTheme.font.familyCode};
            &:hover {
              color: ${colors.primary};
            }
          `,
        ]}
        onClick={(event) => {
          if (isPlainClick(event)) onOpen(process);
          onClick(event);
        }}
      >
        {folder && (
          <span css={folderCss} style={{ color: colors.textSubdued }}>
            <CutLine text={folder} title={name} />
          </span>
        )}
        <strong css={binaryCss}>
          <CutLine text={program} title={name} />
        </strong>
        {args && (
          <span css={argumentsCss}>
            <CutLine text={args} program={name} />
          </span>
        )}
      </a>
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

const commandCss = css`
  display: flex;
  gap: 8px;
  align-items: center;
  min-width: 0;
`;

const linkCss = css`
  display: flex;
  flex: 1;
  gap: 8px;
  min-width: 0;
`;

/** The program's own name is what the eye looks for: its folder gives way first. */
const folderCss = css`
  flex: 0 3 auto;
  min-width: 0;
  margin-right: -8px;
`;

const binaryCss = css`
  flex: none;
  max-width: 60%;
  font-weight: 700;
`;

const argumentsCss = css`
  flex: 0 1 auto;
  min-width: 0;
`;
