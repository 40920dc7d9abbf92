import { EuiButtonEmpty, EuiButtonIcon, EuiCopy } from '@elastic/eui';
import { messages } from './messages';

/**
 * Copies text that went through `shownText`, or was written as JSON, YAML or a query with its hidden
 * characters escaped: what is pasted into a terminal must not act there.
 */
export function CopyButton({
  text,
  label = messages.copy(),
  isIcon = false,
  align = 'right',
  testSubject,
}: {
  text: string;
  label?: string;
  isIcon?: boolean;
  align?: 'left' | 'right';
  testSubject?: string;
}) {
  const subject = testSubject !== undefined && { 'data-test-subj': testSubject };
  return (
    <EuiCopy textToCopy={text}>
      {(copy) =>
        isIcon ? (
          <EuiButtonIcon
            iconType="copy"
            size="xs"
            color="text"
            onClick={copy}
            aria-label={label}
            {...subject}
            css={{ width: 20, height: 20 }}
          />
        ) : (
          <EuiButtonEmpty size="xs" iconType="copy" flush={align} onClick={copy} {...subject}>
            {label}
          </EuiButtonEmpty>
        )
      }
    </EuiCopy>
  );
}
