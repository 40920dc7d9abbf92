import { EuiFieldPassword, EuiFieldText, EuiFormRow, EuiTextArea } from '@elastic/eui';
import {
  isInvalid,
  PLACEHOLDERS,
  type ConfigurationSettings,
  type TextSetting,
} from '../../../common/setup/configuration/settings';
import type { ChangeSettings } from './use_settings';
import { messages } from './messages';

/** One explained text field; what it cannot be is said, and never reaches a file. */
export function SettingsField({
  name,
  settings,
  onChange,
}: {
  name: TextSetting;
  settings: ConfigurationSettings;
  onChange: ChangeSettings;
}) {
  const invalid = isInvalid(name, settings);
  const properties = {
    compressed: true,
    fullWidth: true,
    value: settings[name],
    isInvalid: invalid,
    placeholder: PLACEHOLDERS[name],
    autoComplete: 'off',
    spellCheck: false,
    onChange: ({ target }: { target: { value: string } }) => onChange({ [name]: target.value }),
    'data-test-subj': `setupField-${name}`,
  };
  return (
    <EuiFormRow
      label={messages[`label_${name}`]()}
      helpText={messages[`help_${name}`]()}
      display="rowCompressed"
      fullWidth
      isInvalid={invalid}
      {...(invalid && { error: messages.invalid() })}
    >
      {name === 'secret' ? (
        // A password manager must not offer to keep it.
        <EuiFieldPassword {...properties} type="dual" autoComplete="new-password" />
      ) : name === 'authority' ? (
        <EuiTextArea {...properties} rows={3} />
      ) : (
        <EuiFieldText {...properties} />
      )}
    </EuiFormRow>
  );
}
