import {
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiLink,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { css } from '@emotion/react';
import type { Topic } from '../../checks/repairs/repair_words';
import { CopyBlock } from '../copy_block';
import { stepsOfTopic } from './steps_of_topic';
import { messages } from './messages';

/** One case, step by step, beside the check that failed. */
export function TroubleshootingFlyout({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const titleId = useGeneratedHtmlId();
  return (
    <EuiFlyout
      ownFocus
      size="m"
      onClose={onClose}
      aria-labelledby={titleId}
      data-test-subj="setupTroubleshooting"
    >
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2 id={titleId}>{messages[`title_${topic}`]()}</h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <ol
          css={css`
            display: flex;
            flex-direction: column;
            gap: 20px;
            padding-left: 20px;
            list-style: decimal;
            font-size: 13px;
            line-height: 20px;
          `}
        >
          {stepsOfTopic(topic).map(({ text, code, link }) => (
            <li key={text}>
              <p css={{ marginBottom: code ? 6 : 0 }}>
                {text}{' '}
                {link && (
                  <EuiLink href={link.href} target="_blank" external>
                    {link.label}
                  </EuiLink>
                )}
              </p>
              {code && <CopyBlock language={code.language} text={code.text} />}
            </li>
          ))}
        </ol>
      </EuiFlyoutBody>
    </EuiFlyout>
  );
}
