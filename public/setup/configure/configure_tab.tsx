import { useMemo } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../../shell/theme';
import { GeneratedFiles } from './generated_files';
import { generateFiles } from './generate_files';
import { SettingsForm } from './settings_form';
import { useSettings } from './use_settings';

/** A form at the left, the files it makes at the right. */
export function ConfigureTab() {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const [settings, change] = useSettings();
  const files = useMemo(() => generateFiles(settings), [settings]);
  return (
    <div
      data-test-subj="setupConfigure"
      css={css`
        display: flex;
        flex: 1;
        min-width: 0;
        min-height: 0;
      `}
    >
      <form
        autoComplete="off"
        // There is nowhere to send it to.
        onSubmit={(event) => event.preventDefault()}
        css={css`
          flex: 0 0 400px;
          padding: ${euiTheme.size.base};
          overflow-y: auto;
        `}
      >
        <SettingsForm settings={settings} onChange={change} />
      </form>
      <div
        css={css`
          flex: 1;
          min-width: 0;
          padding: ${euiTheme.size.base} ${euiTheme.size.l} ${euiTheme.size.xl};
          overflow-y: auto;
          border-left: 1px solid ${colors.border};
        `}
      >
        <GeneratedFiles files={files} />
      </div>
    </div>
  );
}
