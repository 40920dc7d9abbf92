import type { estypes } from '@elastic/elasticsearch';
import type { ContainerLifetime } from '../../common/api/timeline';
import { CONTAINER_START, FIELD } from '../../common/documents/fields';
import { MAX_LIFETIMES_PER_LANE } from '../../common/limits';
import { lifetimeOf } from '../../common/timeline/container_lifetime';
import { parseNanoseconds } from '../../common/time/nanoseconds';
import { extraQueries } from './kind_queries';

type Aggregation = estypes.AggregationsAggregationContainer;

interface Values {
  buckets: { key: string }[];
}

interface Time {
  time: { value: number | null };
}

export interface LifetimeBuckets {
  buckets: {
    key: string;
    names: Values;
    ownStart: Values;
    ownStartAtExit: Values;
    firstProcess: Time;
    firstProcessEnded: Time;
    first: { value: number };
    last: { value: number };
  }[];
  sum_other_doc_count: number;
}

/** The containers of a lane with what tells of their life; the busiest ones where there are many. */
export function lifetimesAggregation(): Record<'lifetimes', Aggregation> {
  const { container_started: started, container_ended: ended } = extraQueries();
  // RFC 3339 texts of one zone: the smallest is the earliest.
  const earliest = (field: string): Aggregation => ({
    terms: { field, size: 1, order: { _key: 'asc' } },
  });
  return {
    lifetimes: {
      terms: { field: FIELD.containerId, size: MAX_LIFETIMES_PER_LANE },
      aggs: {
        names: { terms: { field: FIELD.containerName, size: 1 } },
        ownStart: earliest(CONTAINER_START.exec),
        ownStartAtExit: earliest(CONTAINER_START.exit),
        firstProcess: {
          filter: started,
          aggs: { time: { min: { field: FIELD.timestamp } } },
        },
        firstProcessEnded: {
          filter: ended,
          aggs: { time: { max: { field: FIELD.timestamp } } },
        },
        first: { min: { field: FIELD.timestamp } },
        last: { max: { field: FIELD.timestamp } },
      },
    },
  };
}

/** In the order of their start. */
export function readLifetimes({ buckets }: LifetimeBuckets): ContainerLifetime[] {
  return buckets
    .map((bucket) =>
      lifetimeOf({
        id: bucket.key,
        name: bucket.names.buckets[0]?.key ?? '',
        ownStart: timeOf(bucket.ownStart) ?? timeOf(bucket.ownStartAtExit),
        firstProcess: bucket.firstProcess.time.value ?? undefined,
        firstProcessEnded: bucket.firstProcessEnded.time.value ?? undefined,
        firstEvent: bucket.first.value,
        lastEvent: bucket.last.value,
      }),
    )
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

function timeOf({ buckets }: Values): number | undefined {
  const text = buckets[0]?.key;
  const nanoseconds = text === undefined ? undefined : parseNanoseconds(text);
  return nanoseconds === undefined ? undefined : Number(nanoseconds / 1_000_000n);
}
