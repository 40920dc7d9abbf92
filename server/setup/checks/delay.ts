import { FIELD, FIELDS } from '../../../common/documents/fields';
import { SETUP_SAMPLE } from '../../../common/limits';
import { judgeDelay } from '../../../common/setup/checks/delay';
import { parseNanoseconds } from '../../../common/time/nanoseconds';
import type { SetupCheck } from './setup_check';

/** Doc values only: no document is read for it. */
export const delayCheck: SetupCheck<'delay'> = {
  id: 'delay',
  async run(setup) {
    const { hits } = await setup.search({
      query: { bool: { filter: [setup.recent] } },
      size: SETUP_SAMPLE,
      sort: [{ [FIELD.timestamp]: 'desc' }],
      track_total_hits: false,
      _source: false,
      docvalue_fields: [
        { field: FIELD.timestamp, format: 'epoch_millis' },
        FIELD.eventTime,
        ...FIELDS.flags,
      ],
    });
    const delays = hits.hits.flatMap(({ fields }) => delayOf(fields));
    return judgeDelay({ hours: setup.hours, delays, leftOut: hits.hits.length - delays.length });
  },
};

function delayOf(fields: Record<string, unknown> | undefined): number[] {
  const value = (name: string) => (fields?.[name] as unknown[] | undefined)?.[0];
  const flags = FIELDS.flags.map(value).find((text) => text !== undefined);
  if (typeof flags === 'string' && flags.split(' ').includes('procFS')) return [];
  const text = value(FIELD.eventTime);
  const time = typeof text === 'string' ? parseNanoseconds(text) : undefined;
  const stored = Number(value(FIELD.timestamp));
  if (time === undefined || Number.isNaN(stored)) return [];
  return [stored - Number(time / 1_000_000n)];
}
