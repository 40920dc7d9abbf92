import { MAX_HEAD_CHARACTERS } from '../../common/limits';
import { SECRET_DOTS } from '../secrets/secret_dots';
import { shownText } from '../text/shown_text';
import { messages } from './messages';

/** What a file says of itself: what was asked, when, and what the answer lacked. */
export interface ExportHead {
  title: string;
  /** Filters and search, or the address line below the app. */
  query: string;
  cluster?: string;
  /** Both ends as they were asked; without any, all stored events. */
  range?: { from: string; to: string } | undefined;
  /** RFC 3339. */
  exportedAt: string;
  /** How many of how many, where the file holds a part. */
  count?: string;
  /** Sentences; empty where nothing is known to be missing. */
  incomplete: readonly string[];
}

/** Writes the lines above every export. */
export function headLines(head: ExportHead): string[] {
  const { title, query, cluster, range, exportedAt, count, incomplete } = head;
  const lines = [
    title,
    messages.query({ query: query || '–' }),
    ...(cluster === undefined ? [] : [messages.cluster({ cluster: cluster || '–' })]),
    messages.range({ range: range ? `${range.from} – ${range.to}` : messages.allTimes() }),
    messages.time({ time: exportedAt }),
    ...(count === undefined ? [] : [count]),
    ...(incomplete.length === 0
      ? [messages.complete()]
      : incomplete.map((reason) => messages.incomplete({ reason }))),
  ];
  return [
    ...lines.map((line) => shownText(line, MAX_HEAD_CHARACTERS)),
    messages.secrets({ dots: SECRET_DOTS }),
  ];
}
