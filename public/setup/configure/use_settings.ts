import { useCallback, useState } from 'react';
import {
  DEFAULT_SETTINGS,
  type ConfigurationSettings,
} from '../../../common/setup/configuration/settings';

export type ChangeSettings = (changes: Partial<ConfigurationSettings>) => void;

/** The form lives in this tab's memory and nowhere else: not in the address, not in storage, not on the server. */
export function useSettings(): [ConfigurationSettings, ChangeSettings] {
  const [settings, setSettings] = useState<ConfigurationSettings>(DEFAULT_SETTINGS);
  const change = useCallback<ChangeSettings>(
    (changes) => setSettings((before) => ({ ...before, ...changes })),
    [],
  );
  return [settings, change];
}
