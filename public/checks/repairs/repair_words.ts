import type { Repair } from '../../../common/setup/repairs';

/** Cases of the integration's documentation that the setup page helps with, step by step. */
export type Topic =
  | 'no_data'
  | 'tetragon_pods'
  | 'event_types'
  | 'volume'
  | 'error_message'
  | 'kubernetes_metadata'
  | 'authentication'
  | 'network'
  | 'assets'
  | 'prerequisites';

/** One thing to do, with the exact command or configuration and the way to step-by-step help. */
export interface RepairWords {
  text: string;
  code?: { language: 'bash' | 'yaml' | 'json' | 'text'; text: string };
  link?: { label: string; href: string };
  topic?: Topic;
}

type ValuesOf<Code extends Repair['code']> = Extract<Repair, { code: Code; values: object }>;

/** Words of some repairs, by code. */
export type RepairsOf<Code extends Repair['code']> = {
  readonly [Each in Code]: (values: ValuesOf<Each>['values']) => RepairWords;
};
