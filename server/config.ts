import { schema } from '@kbn/config-schema';
import { DEFAULT_LIMITS, type Limits } from '../common/limits';
import { DEFAULT_DATA_STREAMS } from '../common/plugin';
import { dataStreamFault } from './data_stream_name';

export interface TetragonInvestigatorConfig {
  enabled: boolean;
  dataStreams: string | string[];
  limits: Limits;
}

const dataStream = schema.string({ minLength: 1, validate: dataStreamFault });

/** `kibana.yml`: everything under `tetragonInvestigator.`; none of it is told to the browser. */
export const config = {
  schema: schema.object({
    enabled: schema.boolean({ defaultValue: true }),
    dataStreams: schema.oneOf([dataStream, schema.arrayOf(dataStream, { minSize: 1 })], {
      defaultValue: DEFAULT_DATA_STREAMS,
    }),
    limits: schema.object({
      maxDescendants: schema.number({ min: 1, defaultValue: DEFAULT_LIMITS.maxDescendants }),
      maxAncestors: schema.number({ min: 1, defaultValue: DEFAULT_LIMITS.maxAncestors }),
      searchTimeoutMs: schema.number({
        min: 100,
        defaultValue: DEFAULT_LIMITS.searchTimeoutMs,
      }),
    }),
  }),
};

/** The configured patterns as a list. */
export function dataStreamsOf({ dataStreams }: TetragonInvestigatorConfig): string[] {
  return typeof dataStreams === 'string' ? [dataStreams] : dataStreams;
}
