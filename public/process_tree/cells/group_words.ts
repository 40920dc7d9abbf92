import type { GroupEnding, GroupFacts } from '../../../common/process_tree/group_facts';
import type { SiblingGroup } from '../../../common/process_tree/sibling_groups';
import { shownText } from '../../text/shown_text';
import { messages } from './messages';

/** Different ends that a row names; the rest is counted. */
const NAMED_ENDINGS = 2;

/** What its members share, as text; may be hostile. */
export function nameOfGroup({ kind, name }: SiblingGroup): string {
  switch (kind) {
    case 'binary':
      return name;
    case 'probes':
      return messages.probes();
    case 'shape':
      return name === '' ? messages.noArguments() : name;
  }
}

/** `all exit 0`, or `104 exit 0, 2 exit 1`. */
export function endingsText({ endings, count }: GroupFacts): string {
  const [first] = endings;
  if (!first) return '';
  if (first.count === count) {
    return messages.allEnded({ end: endText(first.ending) });
  }
  const named = endings
    .slice(0, NAMED_ENDINGS)
    .map(({ ending, count: number }) => `${number.toLocaleString()} ${endText(ending)}`);
  const rest = endings.slice(NAMED_ENDINGS).reduce((sum, { count: number }) => sum + number, 0);
  return [...named, ...(rest > 0 ? [otherText(rest)] : [])].join(', ');
}

/** Some of them failed. */
export function isAlarmingGroup({ endings }: GroupFacts): boolean {
  return endings.some(({ ending }) => ending.kind === 'exit' && ending.code !== 0);
}

/** From the first start to the last. */
export function timesText({ first, last }: GroupFacts, clock: (time: string) => string): string {
  if (first === undefined || last === undefined) return '–';
  const [from, to] = [clock(first), clock(last)];
  return from === to ? from : `${withoutFraction(from)} – ${withoutFraction(to)}`;
}

function withoutFraction(time: string): string {
  return time.replace(/(:\d\d)\.\d+$/, '$1');
}

function endText(ending: GroupEnding): string {
  switch (ending.kind) {
    case 'exit':
      return messages.groupExit({ code: String(ending.code) });
    case 'ended':
      return messages.groupEnded();
    case 'signal':
      return shownText(ending.signal, 40);
    case 'unknown':
      return messages.noExit();
  }
}

function otherText(count: number): string {
  return messages.otherEnds({ number: count.toLocaleString() });
}
