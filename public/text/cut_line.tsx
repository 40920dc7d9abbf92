import { useMemo } from 'react';
import { css } from '@emotion/react';
import { MAX_LINE_CHARACTERS, MAX_TOOLTIP_CHARACTERS } from '../../common/limits';
import { VisibleCharacters } from './visible_characters_view';
import { textPieces, type TextPiece } from './text_pieces';
import { secretsOf, shownText } from './shown_text';
import { SecretMask } from '../secrets/secret_mask';

/**
 * Hostile text in exactly one line of its container, cut in the middle where it does not fit. Holds
 * nothing to click, so it may be used in a link or button; the tooltip shows more. Secrets are dots.
 */
export function CutLine({
  text,
  program,
  title,
  tail: tailLength = 16,
}: {
  text: string;
  /** The binary that ran with this text as its arguments. */
  program?: string | undefined;
  /** Text of the tooltip where it is not the text itself; hostile as well. */
  title?: string;
  /** Characters at the end that stay visible when the line is too narrow. */
  tail?: number;
}) {
  const { head, tail, tooltip } = useMemo(() => {
    return {
      ...splitForTail(
        textPieces(text, MAX_LINE_CHARACTERS, secretsOf(text, { program })),
        tailLength,
      ),
      tooltip:
        title === undefined
          ? shownText(text, MAX_TOOLTIP_CHARACTERS, { program })
          : shownText(title, MAX_TOOLTIP_CHARACTERS),
    };
  }, [text, title, program, tailLength]);
  return (
    <bdi dir="ltr" title={tooltip} css={lineCss}>
      <span css={tail ? headBesideTailCss : headCss}>
        <Pieces pieces={head} />
      </span>
      {tail && (
        <span css={tailCss}>
          <VisibleCharacters text={tail} />
        </span>
      )}
    </bdi>
  );
}

function Pieces({ pieces }: { pieces: readonly TextPiece[] }) {
  return (
    <>
      {pieces.map((piece, index) =>
        piece.kind === 'text' ? (
          <VisibleCharacters key={index} text={piece.text} />
        ) : piece.kind === 'secret' ? (
          <SecretMask key={index} text={piece.text} />
        ) : (
          <span key={index}>…</span>
        ),
      )}
    </>
  );
}

/** Only plain text at the end can stay as a tail; a line that ends with a secret is cut at its end. */
function splitForTail(
  pieces: TextPiece[],
  tailLength: number,
): { head: TextPiece[]; tail: string } {
  const last = pieces.at(-1);
  if (last?.kind !== 'text' || last.text.length < tailLength * 2) return { head: pieces, tail: '' };
  const characters = Array.from(last.text);
  const tail = characters.slice(-tailLength).join('');
  return {
    head: [
      ...pieces.slice(0, -1),
      { kind: 'text', text: last.text.slice(0, last.text.length - tail.length) },
    ],
    tail,
  };
}

/** A tail that finds no room beside the head wraps, and the second line is not seen. */
const lineCss = css`
  display: flex;
  flex-wrap: wrap;
  min-width: 0;
  max-width: 100%;
  max-height: 1lh;
  overflow: hidden;
  white-space: pre;
`;

const headCss = css`
  flex: 0 1 auto;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
`;

const headBesideTailCss = css`
  flex: 1 1 8ch;
  min-width: 0;
  max-width: max-content;
  overflow: hidden;
  text-overflow: ellipsis;
`;

const tailCss = css`
  flex: none;
  max-width: 100%;
`;
