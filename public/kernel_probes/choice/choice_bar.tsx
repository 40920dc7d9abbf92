import { EuiBadge, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { KernelProbeValuesAnswer } from '../../../common/api/kernel_probe_values';
import type { ArgumentFilter } from '../../../common/kernel_probes/argument_filter';
import { findSecrets } from '../../secrets/find_secrets';
import { RevealButton } from '../../secrets/reveal_button';
import { useRevealed } from '../../secrets/use_revealed';
import { useColors } from '../../shell/theme';
import { AddArgumentFilter } from './add_argument_filter';
import { shownText } from '../../text/shown_text';
import { filterWords } from './filter_words';
import { withoutFilter, type ProbeAddress } from './probe_address';
import { messages } from './messages';

/** What was chosen so far, each to take back: the shape of the arguments, then their values. */
export function ChoiceBar({
  probe,
  answer,
  onChange,
}: {
  probe: ProbeAddress;
  answer: KernelProbeValuesAnswer | undefined;
  onChange: (change: (probe: ProbeAddress) => ProbeAddress) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      role="group"
      aria-label={messages.choices()}
      data-test-subj="probeChoices"
      css={css`
        display: flex;
        flex: none;
        flex-wrap: wrap;
        align-items: center;
        gap: ${euiTheme.size.xs};
        min-height: 32px;
        max-height: 76px;
        padding: 4px ${euiTheme.size.base};
        overflow: auto;
        border-bottom: 1px solid ${colors.border};
        font-size: 12px;
      `}
    >
      {answer && <Shapes probe={probe} answer={answer} onChange={onChange} />}
      {probe.filters.map((filter) => (
        <Choice
          key={JSON.stringify(filter)}
          filter={filter}
          onRemove={() => onChange((current) => withoutFilter(current, filter))}
        />
      ))}
      {answer && <AddArgumentFilter candidates={answer.candidates} onChange={onChange} />}
    </div>
  );
}

/** One value chosen; the address keeps it exact, what is shown of it is masked until asked. */
function Choice({ filter, onRemove }: { filter: ArgumentFilter; onRemove: () => void }) {
  const { numbers, toggle } = useRevealed(filter.value);
  const secrets = findSecrets(filter.value);
  const words = filterWords(filter, numbers);
  return (
    <>
      <EuiBadge
        color="hollow"
        iconType="cross"
        iconSide="right"
        title={words}
        iconOnClick={onRemove}
        iconOnClickAriaLabel={messages.removeChoice({ choice: words })}
        data-test-subj="probeChoice"
        css={css`
          max-width: 320px;
        `}
      >
        {words}
      </EuiBadge>
      {secrets.length > 0 && (
        <RevealButton isRevealed={numbers.size > 0} onToggle={() => toggle(...secrets.keys())} />
      )}
    </>
  );
}

/** Shapes that the arguments come in; with one only there is nothing to choose. */
function Shapes({
  probe,
  answer: { shapes, otherShapes },
  onChange,
}: {
  probe: ProbeAddress;
  answer: KernelProbeValuesAnswer;
  onChange: (change: (probe: ProbeAddress) => ProbeAddress) => void;
}) {
  const colors = useColors();
  const canChoose = shapes.length > 1 || probe.shape !== undefined;
  return (
    <>
      {shapes.map(({ id, arguments: args, events }) => {
        const text =
          shownText(args.map(({ kind, label }) => label ?? kind).join(', '), 200) ||
          messages.noArguments();
        const isChosen = probe.shape === id;
        const words = `${text} · ${events.toLocaleString()}`;
        return canChoose ? (
          <EuiBadge
            key={id}
            color={isChosen ? 'primary' : 'hollow'}
            title={words}
            onClick={() =>
              onChange(({ shape, ...rest }) => (shape === id ? rest : { ...rest, shape: id }))
            }
            onClickAriaLabel={messages.chooseShape({ shape: words })}
            data-test-subj="probeShape"
          >
            {words}
          </EuiBadge>
        ) : (
          <span
            key={id}
            data-test-subj="probeShape"
            css={css`
              color: ${colors.textSubdued};
            `}
          >
            {text}
          </span>
        );
      })}
      {otherShapes > 0 && (
        <span
          css={css`
            color: ${colors.textSubdued};
          `}
        >
          {messages.otherShapes({ count: otherShapes.toLocaleString() })}
        </span>
      )}
    </>
  );
}
