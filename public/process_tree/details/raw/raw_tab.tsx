import { useMemo, useState } from 'react';
import { EuiSelect, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProcessAnswer } from '../../../../common/api/process';
import { meaningOfAction } from '../../../../common/documents/actions';
import { useColors } from '../../../shell/theme';
import { shownText } from '../../../text/shown_text';
import { maskJson } from '../../../secrets/mask_json';
import { RawBlock } from '../../../events/raw/raw_block';
import { SecretReveals } from '../../../secrets/secret_reveals';
import { useRevealed } from '../../../secrets/use_revealed';
import { exportedLine, printSource } from '../../../events/raw/raw_text';
import { SectionNote } from '../section';
import { titleOfEvent } from '../../../events/title_of_event';
import { messages } from './messages';

/** One stored document as JSON, and the line that Tetragon exported. */
export function RawTab({ answer }: { answer: ProcessAnswer }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const [chosen, setChosen] = useState(() => mostTelling(answer));
  const document = answer.documents[chosen] ?? answer.documents[0];
  const revealed = useRevealed(document);
  const masked = useMemo(
    () => maskJson(document?.source, revealed.numbers),
    [document, revealed.numbers],
  );
  if (!document) {
    return (
      <p
        css={css`
          padding: ${euiTheme.size.m} 0;
          color: ${colors.textSubdued};
          font-size: 12px;
        `}
      >
        {messages.none()}
      </p>
    );
  }
  const line = exportedLine(masked.value);
  return (
    <div
      data-test-subj="processRaw"
      css={css`
        display: flex;
        flex-direction: column;
        gap: ${euiTheme.size.m};
        padding: ${euiTheme.size.m} 0;
      `}
    >
      <EuiSelect
        compressed
        fullWidth
        value={chosen}
        onChange={({ target }) => setChosen(Number(target.value))}
        aria-label={messages.document()}
        options={answer.documents.map(({ event }, index) => ({
          value: index,
          text: `${index + 1}. ${shownText(titleOfEvent(event))} · ${event.time ?? '–'}`,
        }))}
        data-test-subj="rawDocument"
      />
      {answer.documents.length < answer.total && (
        <SectionNote>
          {messages.someDocuments({
            shown: answer.documents.length.toLocaleString(),
            total: answer.total.toLocaleString(),
          })}
        </SectionNote>
      )}
      <SecretReveals count={masked.count} revealed={revealed} />
      <RawBlock
        title={messages.stored()}
        detail={`${document.index} · ${document.id}`}
        text={printSource(masked.value)}
        testSubject="rawSource"
      />
      {line !== undefined && <RawBlock title={messages.line()} text={line} testSubject="rawLine" />}
    </div>
  );
}

/** What interfered with the process is what a reader came for; else its first document. */
function mostTelling({ documents }: ProcessAnswer): number {
  const index = documents.findIndex(
    ({ event }) => event.action !== undefined && meaningOfAction(event.action) !== 'observed',
  );
  return Math.max(0, index);
}
