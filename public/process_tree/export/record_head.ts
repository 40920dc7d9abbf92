import { MAX_HEAD_CHARACTERS } from '../../../common/limits';
import type { RecordHead } from '../../../common/process_tree/investigation';
import { plainText } from '../../text/plain_text';
import { messages } from './messages';

/** The lines that stand above every export: what was asked, when, and what was incomplete. */
export function headLines({
  execId,
  cluster,
  address,
  range,
  exportedAt,
  incomplete,
}: RecordHead): string[] {
  const lines = [
    messages.title({ execId }),
    messages.query({ address }),
    messages.cluster({ cluster: cluster || '–' }),
    messages.range({ range: range ? `${range.from} – ${range.to}` : messages.allTimes() }),
    messages.time({ time: exportedAt }),
    ...(incomplete.length === 0 ? [messages.complete()] : incomplete.map(incompleteLine)),
  ];
  return lines.map((line) => plainText(line, MAX_HEAD_CHARACTERS));
}

function incompleteLine(reason: string): string {
  return messages.incomplete({ reason });
}

/** What stands in the place of command lines that were not loaded when somebody exported. */
export function missingCommandLines(loaded: number, count: number): string[] {
  if (loaded >= count) return [];
  return [
    messages.missingArguments({ loaded: loaded.toLocaleString(), count: count.toLocaleString() }),
  ];
}
