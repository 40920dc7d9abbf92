import type { ReactNode } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { asText, asTexts } from '../../../common/documents/read_value';
import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { FilterableValue } from '../../shell/filter_actions';
import { useColors } from '../../shell/theme';
import { VisibleText } from '../../text/visible_text';
import { ActionBadge } from './action_badge';
import { ArgumentList } from './argument_list';
import { StackTrace } from './stack_trace';

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

/** Everything one probe event says beside its process: hook, arguments, result, action, stacks, the rest. */
export function ProbeEventFacts({ event }: { event: TetragonEvent }) {
  const { body, policy, function: hook } = event;
  const rest = Object.entries(body).filter(([name]) => !PLACED.has(name));
  const returnAction = asText(body.return_action);
  return (
    <div data-test-subj="probeEventFacts">
      <dl>
        {hook !== undefined && (
          <Row title={functionTitle()}>
            <FilterableValue name="function" value={hook} />
          </Row>
        )}
        {policy !== undefined && (
          <Row title={policyTitle()}>
            <FilterableValue name="policy" value={policy} />
          </Row>
        )}
        {event.action !== undefined && (
          <Row title={actionTitle()}>
            <ActionBadge action={event.action} />
          </Row>
        )}
        {returnAction !== undefined && (
          <Row title={returnActionTitle()}>
            <ActionBadge action={returnAction} />
          </Row>
        )}
        {body.message !== undefined && (
          <Row title={messageTitle()}>
            <VisibleText text={asText(body.message) ?? ''} limit={600} canExpand />
          </Row>
        )}
        {body.tags !== undefined && (
          <Row title={tagsTitle()}>
            <VisibleText text={asTexts(body.tags).join(', ')} limit={600} canExpand />
          </Row>
        )}
      </dl>
      <ArgumentList event={event} />
      <dl>
        {rest.map(([name, value]) => (
          <Row key={name} title={name}>
            <VisibleText text={asText(value) ?? ''} limit={600} canExpand secrets="revealable" />
          </Row>
        ))}
      </dl>
      <StackTrace space="kernel" value={body.kernel_stack_trace} />
      <StackTrace space="user" value={body.user_stack_trace} />
    </div>
  );
}

function Row({ title, children }: { title: string; children?: ReactNode }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      css={css`
        display: grid;
        grid-template-columns: minmax(110px, 32%) minmax(0, 1fr);
        gap: 0 ${euiTheme.size.s};
        padding: 2px 0;
        font-size: 12px;
        line-height: 20px;
      `}
    >
      <dt
        css={css`
          overflow-wrap: anywhere;
          color: ${colors.textSubdued};
        `}
      >
        <VisibleText text={title} limit={80} />
      </dt>
      <dd
        css={css`
          min-width: 0;
          overflow-wrap: anywhere;
        `}
      >
        {children}
      </dd>
    </div>
  );
}

function functionTitle(): string {
  return i18n.translate('tetragonInvestigator.probeEvent.function', { defaultMessage: 'Function' });
}

function policyTitle(): string {
  return i18n.translate('tetragonInvestigator.probeEvent.policy', { defaultMessage: 'Policy' });
}

function actionTitle(): string {
  return i18n.translate('tetragonInvestigator.probeEvent.action', { defaultMessage: 'Action' });
}

function returnActionTitle(): string {
  return i18n.translate('tetragonInvestigator.probeEvent.returnAction', {
    defaultMessage: 'Action on return',
  });
}

function messageTitle(): string {
  return i18n.translate('tetragonInvestigator.probeEvent.message', { defaultMessage: 'Message' });
}

function tagsTitle(): string {
  return i18n.translate('tetragonInvestigator.probeEvent.tags', { defaultMessage: 'Tags' });
}
