import type { CheckStatus, Hop } from '../../common/setup/check_status';
import { messages } from './messages';

/** Names a check's status; without one it is running. */
export function statusWord(status: CheckStatus | undefined): string {
  return messages[`status_${status ?? 'running'}`]();
}

export function hopWord(hop: Hop): string {
  return messages[`hop_${hop}`]();
}
