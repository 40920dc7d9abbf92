import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { readStack } from '../../../common/kernel_probes/event_arguments';
import { useColors } from '../../shell/theme';
import { VisibleText } from '../../text/visible_text';
import { messages } from './messages';

/** A stack of the kernel or of user space, folded: symbol and offset, and the module it is from. */
export function StackTrace({ space, value }: { space: 'kernel' | 'user'; value: unknown }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const frames = readStack(value);
  if (!frames || frames.length === 0) return null;
  return (
    <details
      data-test-subj={`stackTrace-${space}`}
      css={css`
        padding: 2px 0;
        font-size: 12px;
        line-height: 20px;
      `}
    >
      <summary
        css={css`
          color: ${colors.textSubdued};
          cursor: pointer;
        `}
      >
        {space === 'kernel'
          ? messages.kernel({ count: frames.length })
          : messages.user({ count: frames.length })}
      </summary>
      <ol
        css={css`
          padding-left: ${euiTheme.size.base};
          font-family: ${euiTheme.font.familyCode};
        `}
      >
        {frames.map(({ text, module }, index) => (
          <li key={index}>
            <VisibleText text={text} limit={300} canExpand />{' '}
            {module !== undefined && (
              <span
                css={css`
                  color: ${colors.textSubdued};
                `}
              >
                <VisibleText text={module} limit={300} canExpand />
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
