import { useState } from 'react';
import { EuiButtonEmpty, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { IncompleteReason } from '../../../common/api/incomplete';
import { incompleteSentence } from '../../query/incomplete_sentence';
import { VisibleText } from '../../text/visible_text';
import { messages } from './messages';
import { NoticeLine } from './notice_line';

/** One amber line that says what an answer lacks. */
export function IncompleteLine({ reasons }: { reasons: readonly IncompleteReason[] }) {
  const { euiTheme } = useEuiTheme();
  const [isOpen, setIsOpen] = useState(false);
  const [first, ...rest] = reasons.map(incompleteSentence);
  if (first === undefined) return null;
  return (
    <NoticeLine tone="warning" icon="warning" testSubject="incompleteLine">
      <strong>{messages.partialResult()}</strong> <VisibleText text={first} limit={400} />
      {rest.length > 0 && (
        <EuiButtonEmpty
          size="xs"
          color="warning"
          flush="both"
          aria-expanded={isOpen}
          data-test-subj="incompleteLineMore"
          onClick={() => setIsOpen(!isOpen)}
          css={css`
            height: 20px;
            margin-left: ${euiTheme.size.s};
          `}
        >
          {isOpen ? messages.showLess() : messages.moreReasons({ count: rest.length })}
        </EuiButtonEmpty>
      )}
      {isOpen && (
        <ul>
          {rest.map((sentence, index) => (
            <li key={index}>
              <VisibleText text={sentence} limit={400} />
            </li>
          ))}
        </ul>
      )}
    </NoticeLine>
  );
}
