import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { argumentText } from '../../../common/kernel_probes/argument_text';
import type { TypedArgument } from '../../../common/kernel_probes/argument_value';
import { MAX_VALUE_CHARACTERS } from '../../../common/limits';
import { useColors } from '../../shell/theme';
import { VisibleText } from '../../text/visible_text';
import { argumentDetails } from './argument_details';
import { argumentLabel } from './argument_label';
import { messages } from './messages';
import { TitledLine } from './titled_line';

/** One argument: what it is, its value, and below it what it says beside. */
export function ArgumentRow({
  argument,
  recordedCredentials,
  title = argumentLabel(argument),
  testSubject,
}: {
  argument: TypedArgument;
  /** `process_credentials` of the event's process, where recorded. */
  recordedCredentials?: Readonly<Record<string, unknown>>;
  title?: string;
  testSubject: string;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const text = argumentText(argument);
  return (
    <TitledLine title={title} tip={argument.kind} isCode testSubject={testSubject}>
      {text === '' ? (
        <i>{messages.noValue()}</i>
      ) : (
        <VisibleText text={text} limit={MAX_VALUE_CHARACTERS} canExpand canReveal />
      )}
      {argumentDetails(argument, recordedCredentials).map(
        ({ name, text: detail, isStriking, isSecret = false }, index) => (
          <div
            key={index}
            css={css`
              color: ${isStriking ? colors.textDanger : colors.textSubdued};
            `}
          >
            <span
              css={css`
                font-family: ${euiTheme.font.family};
              `}
            >
              <VisibleText text={name} limit={80} />
            </span>{' '}
            <VisibleText
              text={detail}
              limit={MAX_VALUE_CHARACTERS}
              canExpand
              canReveal
              isSecret={isSecret}
            />
          </div>
        ),
      )}
    </TitledLine>
  );
}
