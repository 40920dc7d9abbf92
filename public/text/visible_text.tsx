import { Fragment, useMemo, useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { SHOW_MORE_CHARACTERS } from '../../common/limits';
import { findSecrets, type Span } from '../secrets/secrets';
import { SecretMask } from '../secrets/secret_mask';
import { textPieces } from './text_pieces';
import { VisibleCharacters } from './visible_characters_view';

export interface VisibleTextProperties {
  /** Hostile text, of any length. */
  text: string;
  /** Characters shown before the middle is cut out. */
  limit?: number;
  /** The cut becomes a button that shows the rest. Not inside links and buttons. */
  canExpand?: boolean;
  /**
   * `shown`: text that cannot hold secrets (names, paths). `masked`: what looks like one is
   * replaced by dots. `revealable`: each mask is a button. Not inside links and buttons.
   */
  secrets?: 'shown' | 'masked' | 'revealable';
  /** The whole value is a secret (a variable whose name says so). */
  isSecret?: boolean;
}

/** Text of an event, shown as text: hidden characters become visible, the middle of long ones is cut. */
export function VisibleText({
  text,
  limit = 300,
  canExpand = false,
  secrets = 'shown',
  isSecret = false,
}: VisibleTextProperties) {
  const [extra, setExtra] = useState(0);
  const pieces = useMemo(
    () => textPieces(text, limit + extra, secretsOf(text, secrets, isSecret)),
    [text, limit, extra, secrets, isSecret],
  );
  return (
    <bdi dir="ltr" css={wrapCss}>
      {pieces.map((piece, index) => (
        <Fragment key={index}>
          {piece.kind === 'text' && <VisibleCharacters text={piece.text} />}
          {piece.kind === 'secret' && (
            <SecretMask text={piece.text} canReveal={secrets === 'revealable'} />
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

export function secretsOf(
  text: string,
  secrets: 'shown' | 'masked' | 'revealable',
  isSecret: boolean,
): Span[] {
  if (isSecret && text !== '') return [{ start: 0, end: text.length }];
  return secrets === 'shown' ? [] : findSecrets(text);
}

function Cut({ length, onShow }: { length: number; onShow?: () => void }) {
  const label = i18n.translate('tetragonInvestigator.text.cut', {
    defaultMessage: '… {count} more characters …',
    values: { count: length.toLocaleString() },
  });
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
