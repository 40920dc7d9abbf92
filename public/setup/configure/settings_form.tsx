import type { ReactNode } from 'react';
import {
  EuiButtonGroup,
  EuiCheckbox,
  EuiCheckboxGroup,
  EuiFormRow,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { css } from '@emotion/react';
import { TYPES_WHEN_LISTED } from '../../../common/documents/event_types';
import {
  EVENT_SETS,
  type ConfigurationSettings,
} from '../../../common/setup/configuration/settings';
import { SettingsField } from './settings_field';
import type { ChangeSettings } from './use_settings';
import { kindsOfTypes } from '../../events/event_type_messages';
import { messages } from './messages';

interface FormProperties {
  settings: ConfigurationSettings;
  onChange: ChangeSettings;
}

/** What differs from installation to installation. */
export function SettingsForm({ settings, onChange }: FormProperties) {
  const field = { settings, onChange };
  return (
    <div
      css={css`
        display: flex;
        flex-direction: column;
        gap: 24px;
      `}
    >
      <Group title={messages.elasticsearch()}>
        <DestinationChoice {...field} />
        <SettingsField name={settings.destination === 'cloud' ? 'cloudId' : 'host'} {...field} />
        <CredentialsChoice {...field} />
        {settings.credentials === 'user' && <SettingsField name="user" {...field} />}
        <SettingsField name="secret" {...field} />
        <SettingsField name="authority" {...field} />
        <SettingsField name="dataStreamNamespace" {...field} />
      </Group>
      <Group title={messages.tetragon()}>
        <SettingsField name="tetragonVersion" {...field} />
        <SettingsField name="kubernetesNamespace" {...field} />
        <SettingsField name="clusterName" {...field} />
        <EventSetChoice {...field} />
        <HostChoice {...field} />
        <SettingsField name="allowedNamespaces" {...field} />
        <SettingsField name="deniedNamespaces" {...field} />
      </Group>
      <Group title="Filebeat">
        <SettingsField name="filebeatVersion" {...field} />
        <SettingsField name="queueEvents" {...field} />
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <fieldset>
      <legend
        css={css`
          margin-bottom: 12px;
          font-size: 14px;
          font-weight: 600;
        `}
      >
        {title}
      </legend>
      <div
        css={css`
          display: flex;
          flex-direction: column;
          gap: 12px;
        `}
      >
        {children}
      </div>
    </fieldset>
  );
}

function DestinationChoice({ settings, onChange }: FormProperties) {
  return (
    <EuiButtonGroup
      legend={messages.destination()}
      buttonSize="compressed"
      isFullWidth
      idSelected={`destination-${settings.destination}`}
      onChange={(id) => onChange({ destination: id === 'destination-cloud' ? 'cloud' : 'host' })}
      options={[
        { id: 'destination-host', label: messages.ownHost() },
        { id: 'destination-cloud', label: 'Elastic Cloud' },
      ]}
    />
  );
}

function CredentialsChoice({ settings, onChange }: FormProperties) {
  return (
    <EuiButtonGroup
      legend={messages.credentials()}
      buttonSize="compressed"
      isFullWidth
      idSelected={`credentials-${settings.credentials}`}
      onChange={(id) => onChange({ credentials: id === 'credentials-user' ? 'user' : 'api_key' })}
      options={[
        { id: 'credentials-api_key', label: messages.apiKey() },
        { id: 'credentials-user', label: messages.userAndPassword() },
      ]}
    />
  );
}

function EventSetChoice({ settings, onChange }: FormProperties) {
  const isChosen = (name: string) => settings.eventSets.includes(name);
  return (
    <EuiFormRow
      label={messages.eventTypes()}
      helpText={messages.eventTypesHelp({ types: kindsOfTypes(TYPES_WHEN_LISTED) })}
      display="rowCompressed"
      fullWidth
    >
      <EuiCheckboxGroup
        compressed
        options={EVENT_SETS.map((name) => ({ id: name, label: name }))}
        idToSelectedMap={Object.fromEntries(EVENT_SETS.map((name) => [name, isChosen(name)]))}
        onChange={(id) =>
          onChange({
            eventSets: EVENT_SETS.filter((name) =>
              name === id ? !isChosen(name) : isChosen(name),
            ),
          })
        }
        data-test-subj="setupField-eventSets"
      />
    </EuiFormRow>
  );
}

function HostChoice({ settings, onChange }: FormProperties) {
  const id = useGeneratedHtmlId();
  return (
    <EuiFormRow helpText={messages.includeHostHelp()} display="rowCompressed" fullWidth>
      <EuiCheckbox
        id={id}
        label={messages.includeHost()}
        checked={settings.includeHost}
        onChange={({ target }) => onChange({ includeHost: target.checked })}
        data-test-subj="setupField-includeHost"
      />
    </EuiFormRow>
  );
}
