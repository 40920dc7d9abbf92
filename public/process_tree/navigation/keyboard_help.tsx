import { useEffect, useState } from 'react';
import { EuiButtonIcon, EuiPopover, EuiPopoverTitle, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../../shell/theme';
import { shortcuts } from './shortcuts';
import { messages } from './messages';

/** The list of keys, behind a button and the key `?`. */
export function KeyboardHelp() {
  const [isOpen, setIsOpen] = useState(false);
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  useEffect(() => {
    const onKeyDown = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      if (key === '?' && !defaultPrevented && !isTyping(target)) setIsOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const label = messages.label();
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      anchorPosition="downRight"
      panelPaddingSize="m"
      button={
        <EuiButtonIcon
          size="xs"
          color="text"
          iconType="keyboard"
          aria-label={label}
          title={`${label} (?)`}
          onClick={() => setIsOpen(!isOpen)}
          data-test-subj="keyboardHelp"
        />
      }
    >
      <EuiPopoverTitle>{label}</EuiPopoverTitle>
      <dl
        data-test-subj="keyboardShortcuts"
        css={css`
          display: grid;
          grid-template-columns: auto 1fr;
          gap: ${euiTheme.size.xs} ${euiTheme.size.m};
          max-width: 440px;
          font-size: 12px;
          line-height: 20px;
        `}
      >
        {shortcuts().map(({ keys, meaning }) => (
          <div key={keys.join(' ')} css={{ display: 'contents' }}>
            <dt css={{ whiteSpace: 'nowrap' }}>
              {keys.map((key) => (
                <kbd
                  key={key}
                  css={css`
                    margin-right: ${euiTheme.size.xs};
                    padding: 0 ${euiTheme.size.xs};
                    border: 1px solid ${colors.border};
                    border-radius: ${euiTheme.border.radius.small};
                    background: ${colors.backgroundSubdued};
                    font-family: ${euiTheme.font.familyCode};
                  `}
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </EuiPopover>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}
