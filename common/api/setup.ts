import * as z from 'zod';
import { MAX_SETUP_HOURS, SETUP_HOURS } from '../limits';
import { API_BASE } from '../plugin';
import { CHECK_IDS, type CheckId } from '../setup/all_checks';
import { HOPS } from '../setup/check_status';
import { answerShape, integerParameter } from './query';

/** The list of checks; each is asked for by itself, so that it shows up when it is done. */
export const SETUP_PATH = `${API_BASE}/setup`;

/** One check, run. */
export function setupCheckPath(id: CheckId): string {
  return `${SETUP_PATH}/${id}`;
}

export const setupQuerySchema = z.object({});

export const setupCheckQuerySchema = z.object({
  /** How far back from now the events are looked at. */
  hours: integerParameter(1, MAX_SETUP_HOURS).default(SETUP_HOURS),
});

export const setupAnswerSchema = z.object({
  checks: z.array(
    z.object({ id: z.enum(CHECK_IDS), hop: z.enum(HOPS), runs: z.enum(['server', 'browser']) }),
  ),
  ...answerShape,
});

export type SetupAnswer = z.infer<typeof setupAnswerSchema>;
