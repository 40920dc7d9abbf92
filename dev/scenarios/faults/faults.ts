import type { Scenario } from '../scenario';

export const FAULTS: readonly Scenario[] = [];
