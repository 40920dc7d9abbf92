import { useState } from 'react';
import { EuiButtonEmpty, EuiLink, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { RepairWords, Topic } from '../../checks/repairs/repair_words';
import { VisibleText } from '../../text/visible_text';
import { CopyBlock } from '../copy_block';
import { TroubleshootingFlyout } from '../troubleshooting/troubleshooting_flyout';
import { messages as troubleshooting } from '../troubleshooting/messages';
import { messages } from '../messages';

/** What to do, each with the exact command or configuration and the way to the step-by-step help. */
export function RepairList({ repairs }: { repairs: readonly RepairWords[] }) {
  const { euiTheme } = useEuiTheme();
  const [topic, setTopic] = useState<Topic>();
  return (
    <>
      <ol
        data-test-subj="setupRepairs"
        css={css`
          display: flex;
          flex-direction: column;
          gap: ${euiTheme.size.m};
        `}
      >
        {repairs.map((repair, index) => (
          <li key={index}>
            <RepairItem repair={repair} onTopic={setTopic} />
          </li>
        ))}
      </ol>
      {topic && <TroubleshootingFlyout topic={topic} onClose={() => setTopic(undefined)} />}
    </>
  );
}

function RepairItem({ repair, onTopic }: { repair: RepairWords; onTopic: (topic: Topic) => void }) {
  const { text, code, link, topic } = repair;
  return (
    <>
      <p css={{ fontSize: 13, lineHeight: '20px', marginBottom: code ? 4 : 0 }}>
        <VisibleText text={text} limit={1_000} />{' '}
        {link && (
          <EuiLink href={link.href} target="_blank" external>
            {link.label}
          </EuiLink>
        )}
      </p>
      {code && <CopyBlock language={code.language} text={code.text} />}
      {topic && (
        <EuiButtonEmpty
          size="xs"
          flush="left"
          iconType="help"
          onClick={() => onTopic(topic)}
          data-test-subj={`setupTopic-${topic}`}
        >
          {messages.openTopic({ topic: troubleshooting[`title_${topic}`]() })}
        </EuiButtonEmpty>
      )}
    </>
  );
}
