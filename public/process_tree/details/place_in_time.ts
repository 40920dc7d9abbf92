import type { ProcessAnswer } from '../../../common/api/process';
import type { Filter } from '../../../common/filters/filters';
import { HOST_NAMESPACE } from '../../../common/filters/filters';
import type { Address, RangeText } from '../../shell/address/address';
import { toKernelProbes, toTimeline } from '../../shell/address/page_links';
import { timeInMilliseconds } from '../../text/format_time';

type Facts = Pick<ProcessAnswer, 'process' | 'place' | 'exit' | 'documents' | 'node' | 'cluster'>;

/** What happened just before and after is what one looks for. */
const AROUND_MS = 300_000;

/**
 * The range around a process, by when its documents were read as far as they are known: ranges run
 * on that time. `undefined` where no time is known.
 */
export function rangeAround({ process, exit, documents }: Facts): RangeText | undefined {
  const read = documents.map(({ event }) => event.timestamp ?? event.time);
  const times = (read.length > 0 ? read : [process?.startTime, exit?.time])
    .map((time) => (time === undefined ? undefined : timeInMilliseconds(time)))
    .filter((time) => time !== undefined);
  if (times.length === 0) return undefined;
  return {
    from: new Date(Math.min(...times) - AROUND_MS).toISOString(),
    to: new Date(Math.max(...times) + AROUND_MS).toISOString(),
  };
}

/** Filters for the pod a process runs in; for the host's processes, its node. */
export function placeFilters({ process, place, node, cluster }: Facts): Filter[] {
  const is = (name: Filter['name'], value: string | undefined): Filter[] =>
    value === undefined || value === '' ? [] : [{ name, value, exclude: false }];
  const pod = process?.pod;
  return [
    ...is('cluster', cluster),
    ...(pod
      ? [...is('namespace', pod.namespace), ...is('pod', pod.name)]
      : [...(place === 'host' ? is('namespace', HOST_NAMESPACE) : []), ...is('node', node)]),
  ];
}

/** The timeline of the process's pod around its life. */
export function toTimelineOf(facts: Facts): (address: Address) => Address {
  const range = rangeAround(facts);
  return (address) => ({
    ...toTimeline()(address),
    filters: placeFilters(facts),
    q: '',
    ...(range && { range }),
  });
}

/** All events of one kernel probe in the page's range, or around the process where none is chosen. */
export function toProbesLike(
  event: { function?: string; policy?: string },
  facts: Facts,
): (address: Address) => Address {
  const range = rangeAround(facts);
  return (address) => ({
    ...toKernelProbes()(address),
    filters: [
      ...(event.policy === undefined
        ? []
        : [{ name: 'policy' as const, value: event.policy, exclude: false }]),
      ...(event.function === undefined
        ? []
        : [{ name: 'function' as const, value: event.function, exclude: false }]),
    ],
    q: '',
    ...(!address.range && range && { range }),
  });
}
