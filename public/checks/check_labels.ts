import type { CheckId, CheckStatus, Hop } from '../../common/setup/check_ids';
import { messages } from './messages';

/** Names a check's status; without one it is running. */
export function statusWord(status: CheckStatus | undefined): string {
  return messages[`status_${status ?? 'running'}`]();
}

export function hopWord(hop: Hop): string {
  return messages[`hop_${hop}`]();
}

export function checkTitle(id: CheckId): string {
  return messages[`title_${id}`]();
}
