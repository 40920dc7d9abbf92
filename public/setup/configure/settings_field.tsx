import { EuiFieldPassword, EuiFieldText, EuiFormRow, EuiTextArea } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import {
  isInvalid,
  PLACEHOLDERS,
  type ConfigurationSettings,
  type TextSetting,
} from '../../../common/setup/configuration/settings';
import { fieldWords } from './field_words';
import type { ChangeSettings } from './use_settings';

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
  const { label, help } = fieldWords(name);
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
      label={label}
      helpText={help}
      display="rowCompressed"
      fullWidth
      isInvalid={invalid}
      {...(invalid && { error: invalidSentence() })}
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

function invalidSentence(): string {
  return i18n.translate('tetragonInvestigator.setup.field.invalid', {
    defaultMessage: 'This is not possible here; the files keep a placeholder until it is.',
  });
}
