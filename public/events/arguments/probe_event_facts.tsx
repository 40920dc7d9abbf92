import { asText, asTexts } from '../../../common/documents/read_value';
import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { meaningOfAction } from '../../../common/documents/actions';
import { isAttempt } from '../../../common/kernel_probes/is_attempt';
import { FilterableValue } from '../../shell/filters/filter_actions';
import { VisibleText } from '../../text/visible_text';
import { ActionBadge } from './action_badge';
import { ArgumentList } from './argument_list';
import { StackTrace } from './stack_trace';
import { TitledLine } from './titled_line';
import { messages } from './messages';

/** Fields of a body that have a place of their own here. */
const PLACED = new Set([
  'args',
  'data',
  'return',
  'kernel_stack_trace',
  'user_stack_trace',
  'policy_name',
  'function_name',
  'action',
  'return_action',
  'message',
  'tags',
]);

/** What became of the attempt, as far as the action tells. */
function resultWords({ action = '' }: TetragonEvent): string {
  switch (meaningOfAction(action)) {
    case 'killed':
      return messages.triedAndKilled();
    case 'blocked':
      return messages.triedAndBlocked();
    default:
      return messages.tried();
  }
}

/** Everything one probe event says beside its process: hook, arguments, result, action, stacks, the rest. */
export function ProbeEventFacts({ event }: { event: TetragonEvent }) {
  const { body, policy, function: hook } = event;
  const rest = Object.entries(body).filter(([name]) => !PLACED.has(name));
  const returnAction = asText(body.return_action);
  return (
    <div data-test-subj="probeEventFacts">
      <dl>
        {hook !== undefined && (
          <TitledLine title={messages.function()}>
            <FilterableValue name="function" value={hook} />
          </TitledLine>
        )}
        {policy !== undefined && (
          <TitledLine title={messages.policy()}>
            <FilterableValue name="policy" value={policy} />
          </TitledLine>
        )}
        {event.action !== undefined && (
          <TitledLine title={messages.action()}>
            <ActionBadge action={event.action} />
          </TitledLine>
        )}
        {returnAction !== undefined && (
          <TitledLine title={messages.returnAction()}>
            <ActionBadge action={returnAction} />
          </TitledLine>
        )}
        {isAttempt(event) && (
          <TitledLine title={messages.result()}>{resultWords(event)}</TitledLine>
        )}
        {body.message !== undefined && (
          <TitledLine title={messages.message()}>
            <VisibleText text={asText(body.message) ?? ''} limit={600} canExpand />
          </TitledLine>
        )}
        {body.tags !== undefined && (
          <TitledLine title={messages.tags()}>
            <VisibleText text={asTexts(body.tags).join(', ')} limit={600} canExpand />
          </TitledLine>
        )}
      </dl>
      <ArgumentList event={event} />
      <dl>
        {rest.map(([name, value]) => (
          <TitledLine key={name} title={name}>
            <VisibleText text={asText(value) ?? ''} limit={600} canExpand canReveal />
          </TitledLine>
        ))}
      </dl>
      <StackTrace space="kernel" value={body.kernel_stack_trace} />
      <StackTrace space="user" value={body.user_stack_trace} />
    </div>
  );
}
