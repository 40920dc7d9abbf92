import type { ReactNode } from 'react';
import {
  EuiButtonGroup,
  EuiCheckbox,
  EuiCheckboxGroup,
  EuiFormRow,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import {
  EVENT_SETS,
  type ConfigurationSettings,
} from '../../../common/setup/configuration/settings';
import { SettingsField } from './settings_field';
import type { ChangeSettings } from './use_settings';

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
      <Group title={word('elasticsearch')}>
        <DestinationChoice {...field} />
        <SettingsField name={settings.destination === 'cloud' ? 'cloudId' : 'host'} {...field} />
        <CredentialsChoice {...field} />
        {settings.credentials === 'user' && <SettingsField name="user" {...field} />}
        <SettingsField name="secret" {...field} />
        <SettingsField name="authority" {...field} />
        <SettingsField name="dataStreamNamespace" {...field} />
      </Group>
      <Group title={word('tetragon')}>
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
      legend={word('destination')}
      buttonSize="compressed"
      isFullWidth
      idSelected={`destination-${settings.destination}`}
      onChange={(id) => onChange({ destination: id === 'destination-cloud' ? 'cloud' : 'host' })}
      options={[
        { id: 'destination-host', label: word('ownHost') },
        { id: 'destination-cloud', label: 'Elastic Cloud' },
      ]}
    />
  );
}

function CredentialsChoice({ settings, onChange }: FormProperties) {
  return (
    <EuiButtonGroup
      legend={word('credentials')}
      buttonSize="compressed"
      isFullWidth
      idSelected={`credentials-${settings.credentials}`}
      onChange={(id) => onChange({ credentials: id === 'credentials-user' ? 'user' : 'api_key' })}
      options={[
        { id: 'credentials-api_key', label: word('apiKey') },
        { id: 'credentials-user', label: word('userAndPassword') },
      ]}
    />
  );
}

function EventSetChoice({ settings, onChange }: FormProperties) {
  const isChosen = (name: string) => settings.eventSets.includes(name);
  return (
    <EuiFormRow
      label={word('eventTypes')}
      helpText={word('eventTypesHelp')}
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
    <EuiFormRow helpText={word('includeHostHelp')} display="rowCompressed" fullWidth>
      <EuiCheckbox
        id={id}
        label={word('includeHost')}
        checked={settings.includeHost}
        onChange={({ target }) => onChange({ includeHost: target.checked })}
        data-test-subj="setupField-includeHost"
      />
    </EuiFormRow>
  );
}

type Word =
  | 'elasticsearch'
  | 'tetragon'
  | 'destination'
  | 'ownHost'
  | 'credentials'
  | 'apiKey'
  | 'userAndPassword'
  | 'eventTypes'
  | 'eventTypesHelp'
  | 'includeHost'
  | 'includeHostHelp';

function word(name: Word): string {
  switch (name) {
    case 'elasticsearch':
      return i18n.translate('tetragonInvestigator.setup.form.elasticsearch', {
        defaultMessage: 'Where events go',
      });
    case 'tetragon':
      return i18n.translate('tetragonInvestigator.setup.form.tetragon', {
        defaultMessage: 'What Tetragon exports',
      });
    case 'destination':
      return i18n.translate('tetragonInvestigator.setup.form.destination', {
        defaultMessage: 'Elasticsearch',
      });
    case 'ownHost':
      return i18n.translate('tetragonInvestigator.setup.form.ownHost', {
        defaultMessage: 'Host',
      });
    case 'credentials':
      return i18n.translate('tetragonInvestigator.setup.form.credentials', {
        defaultMessage: 'Credentials',
      });
    case 'apiKey':
      return i18n.translate('tetragonInvestigator.setup.form.apiKey', {
        defaultMessage: 'API key',
      });
    case 'userAndPassword':
      return i18n.translate('tetragonInvestigator.setup.form.userAndPassword', {
        defaultMessage: 'User and password',
      });
    case 'eventTypes':
      return i18n.translate('tetragonInvestigator.setup.form.eventTypes', {
        defaultMessage: 'Event types',
      });
    case 'eventTypesHelp':
      return i18n.translate('tetragonInvestigator.setup.form.eventTypesHelp', {
        defaultMessage:
          'By default Tetragon leaves out loader, usdt and throttle; trees need exec and exit.',
      });
    case 'includeHost':
      return i18n.translate('tetragonInvestigator.setup.form.includeHost', {
        defaultMessage: 'Also processes of the host',
      });
    case 'includeHostHelp':
      return i18n.translate('tetragonInvestigator.setup.form.includeHostHelp', {
        defaultMessage:
          'Tetragon denies them by default, and with them containers whose pod is not known: escapes to the host are then not seen.',
      });
  }
}
