import type { Filter } from '../../../common/filters/filters';
import type { Address } from '../../shell/address/address';
import { toTimeline } from '../../shell/address/link_to';

/** Shown on either side of the moment, in milliseconds. */
const MARGIN_MS = 10 * 60_000;

/** The timeline of a process's pod (without one, of its node) round the moment it fired. */
export function placeInTimeline({
  pod,
  node,
  time,
}: {
  pod: string | undefined;
  node: string;
  /** Epoch milliseconds; undefined keeps the page's range. */
  time: number | undefined;
}): (address: Address) => Address {
  const place: Filter[] =
    pod !== undefined
      ? [{ name: 'pod', value: pod, exclude: false }]
      : node === ''
        ? []
        : [{ name: 'node', value: node, exclude: false }];
  return (address) => ({
    ...toTimeline()(address),
    filters: place,
    q: '',
    ...(time !== undefined && {
      range: {
        from: new Date(time - MARGIN_MS).toISOString(),
        to: new Date(time + MARGIN_MS).toISOString(),
      },
    }),
  });
}
