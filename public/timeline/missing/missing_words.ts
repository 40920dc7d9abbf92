import { shownText } from '../../text/shown_text';
import type { MissingSpan } from './missing_spans';
import { messages } from './messages';

/** What is missing of a node, when, and how that is known. */
export function missingSentence(
  { node, from, to, reason }: MissingSpan,
  format: (time: number) => string,
): string {
  const place = { node: shownText(node, 200), from: format(from), to: format(to) };
  switch (reason.kind) {
    case 'gap':
      return (node === '' ? messages.gapOfFile : messages.gap)({
        ...place,
        bytes: reason.bytes.toLocaleString(),
      });
    case 'dropped':
      return messages.dropped({ ...place, events: reason.events.toLocaleString() });
    case 'throttled':
      return messages.throttled({ ...place, cgroup: shownText(reason.cgroup, 200) });
  }
}

/** All of it in one sentence. */
export function missingSummary(spans: readonly MissingSpan[]): string {
  const bytes = spans.reduce(
    (sum, { reason }) => sum + (reason.kind === 'gap' ? reason.bytes : 0),
    0,
  );
  const events = spans.reduce(
    (sum, { reason }) => sum + (reason.kind === 'dropped' ? reason.events : 0),
    0,
  );
  const throttled = spans.filter(({ reason }) => reason.kind === 'throttled').length;
  const parts = [
    ...(bytes > 0 ? [messages.bytes({ bytes: bytes.toLocaleString() })] : []),
    ...(events > 0 ? [messages.events({ events: events.toLocaleString() })] : []),
    ...(throttled > 0 ? [messages.cgroups({ count: throttled })] : []),
  ];
  return messages.summary({ parts: parts.join('; ') });
}
