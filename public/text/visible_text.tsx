import { Fragment, useMemo, useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { css } from '@emotion/react';
import { SHOW_MORE_CHARACTERS } from '../../common/limits';
import { SecretMask } from '../secrets/secret_mask';
import { useRevealed, type Revealed } from '../secrets/use_revealed';
import { secretsOf, type SecretContext } from './shown_text';
import { textPieces } from './text_pieces';
import { VisibleCharacters } from './visible_characters_view';
import { messages } from './messages';

export interface VisibleTextProperties extends SecretContext {
  /** Hostile text, of any length. */
  text: string;
  /** Characters shown before the middle is cut out. */
  limit?: number;
  /** The cut becomes a button that shows the rest. Not inside links and buttons. */
  canExpand?: boolean;
  /** Each mask is a button that reveals its secret. Not inside links and buttons. */
  canReveal?: boolean;
  /** What is revealed, where the text can also be copied. */
  revealed?: Revealed;
}

/** Text of an event, shown as text: hidden characters become visible, the middle of long ones is cut. */
export function VisibleText({
  text,
  limit = 300,
  canExpand = false,
  canReveal = false,
  revealed,
  program,
  isSecret = false,
}: VisibleTextProperties) {
  const own = useRevealed(text);
  const { numbers, toggle } = revealed ?? own;
  const [extra, setExtra] = useState(0);
  const pieces = useMemo(
    () => textPieces(text, limit + extra, secretsOf(text, { program, isSecret })),
    [text, limit, extra, program, isSecret],
  );
  return (
    <bdi dir="ltr" css={wrapCss}>
      {pieces.map((piece, index) => (
        <Fragment key={index}>
          {piece.kind === 'text' && <VisibleCharacters text={piece.text} />}
          {piece.kind === 'secret' && (
            <SecretMask
              text={piece.text}
              isRevealed={numbers.has(piece.secret)}
              {...(canReveal && { onToggle: () => toggle(piece.secret) })}
            />
          )}
          {piece.kind === 'cut' && (
            <Cut
              length={piece.length}
              {...(canExpand && { onShow: () => setExtra(extra + SHOW_MORE_CHARACTERS) })}
            />
          )}
        </Fragment>
      ))}
    </bdi>
  );
}

/** Line breaks are named, so the text may wrap anywhere. */
const wrapCss = css`
  overflow-wrap: anywhere;
`;

function Cut({ length, onShow }: { length: number; onShow?: () => void }) {
  const label = messages.cut({ count: length.toLocaleString() });
  if (!onShow) return <i>{label}</i>;
  return (
    <EuiButtonEmpty
      size="xs"
      flush="both"
      onClick={onShow}
      data-test-subj="showCutText"
      css={css`
        height: auto;
        vertical-align: baseline;
      `}
    >
      {label}
    </EuiButtonEmpty>
  );
}
