import { SETUP_HOURS } from '../../common/limits';
import { CHECK_IDS, type CheckId } from '../../common/setup/all_checks';

export const TABS = ['status', 'verify', 'configure'] as const;
export type SetupTab = (typeof TABS)[number];

/** Ranges a reader can choose, in hours. */
export const HOURS = [1, 24, 24 * 7, 24 * 30] as const;

/** What the page keeps in the address: never anything of the configuration's form. */
export interface SetupParameters {
  tab: SetupTab;
  check: CheckId | undefined;
  hours: number;
}

export function readSetupParameters(parameters: Readonly<Record<string, string>>): SetupParameters {
  return {
    tab: TABS.find((tab) => tab === parameters.tab) ?? 'status',
    check: CHECK_IDS.find((id) => id === parameters.check),
    hours: HOURS.find((hours) => String(hours) === parameters.hours) ?? SETUP_HOURS,
  };
}

export function printSetupParameters({
  tab,
  check,
  hours,
}: SetupParameters): Record<string, string> {
  return {
    ...(tab !== 'status' && { tab }),
    ...(check !== undefined && { check }),
    ...(hours !== SETUP_HOURS && { hours: String(hours) }),
  };
}
