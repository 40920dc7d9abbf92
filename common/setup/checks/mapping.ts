import * as z from 'zod';
import { FIELD, NESTED_ARGUMENTS } from '../../documents/fields';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';
import { FEW_FREE_FIELDS, POOR_SHARE } from '../thresholds';

/** Families of types that answer the same queries. */
const KEYWORDS = ['keyword', 'constant_keyword', 'wildcard'];
const DATES = ['date', 'date_nanos'];
const NUMBERS = ['long', 'integer', 'unsigned_long', 'short'];

/** The fields that the product's queries stand on, and what they must be in every backing index. */
export const EXPECTED_TYPES: Readonly<Record<string, readonly string[]>> = {
  [FIELD.timestamp]: DATES,
  [FIELD.start]: DATES,
  [FIELD.execId]: KEYWORDS,
  [FIELD.parentExecId]: KEYWORDS,
  [FIELD.binary]: KEYWORDS,
  [FIELD.args]: KEYWORDS,
  [FIELD.eventAction]: KEYWORDS,
  [FIELD.eventTime]: KEYWORDS,
  [FIELD.node]: KEYWORDS,
  [FIELD.namespace]: KEYWORDS,
  [FIELD.pod]: KEYWORDS,
  [FIELD.containerId]: KEYWORDS,
  [FIELD.image]: KEYWORDS,
  [FIELD.pid]: NUMBERS,
  [FIELD.exitCode]: [...NUMBERS, 'float', 'double'],
  [NESTED_ARGUMENTS]: ['nested'],
};

const typeSchema = z.object({
  field: z.string(),
  type: z.string(),
  /** Indices where it is of this type; absent: in all that have the field. */
  indices: z.array(z.string()).optional(),
});

const fieldsSchema = z.object({ index: z.string(), count: z.number(), limit: z.number() });

const factsSchema = z.object({
  hours: z.number(),
  /** Types of the expected fields; unmapped ones are left out. */
  types: z.array(typeSchema),
  /** Fields of the fullest index, and its limit. */
  fields: fieldsSchema.optional(),
  documents: z.number(),
  /** Documents with a value that Elasticsearch did not index. */
  ignored: z.number(),
  /** By field, where this version can count it. */
  ignoredFields: z.array(z.object({ field: z.string(), documents: z.number() })).optional(),
});

const ignoredValues = { ignored: z.number(), documents: z.number(), hours: z.number() };

export const mappingAnswer = checkAnswer(
  'mapping',
  [
    coded('wrong_type', { ...typeSchema.shape, expected: z.string(), more: z.number() }),
    coded('near_field_limit', fieldsSchema.shape),
    coded('values_ignored', ignoredValues),
    coded('right', { fields: z.number(), ...ignoredValues }),
  ],
  factsSchema,
);

export type FieldType = z.output<typeof typeSchema>;
export type MappingFacts = z.output<typeof factsSchema>;
type Result = ResultOf<typeof mappingAnswer>;

/** The type that a field needs, where it has another one that the queries cannot use. */
export function neededType({ field, type }: FieldType): string | undefined {
  const expected = EXPECTED_TYPES[field];
  return expected?.includes(type) ? undefined : expected?.[0];
}

export function countFieldNames(types: readonly FieldType[]): number {
  return new Set(types.map(({ field }) => field)).size;
}

/** The fields are what the queries need, in every backing index. */
export function judgeMapping(facts: MappingFacts): Result {
  return { ...conclude(facts), facts };
}

function conclude({ types, fields, documents, ignored, hours }: MappingFacts): Result {
  const wrong = types.flatMap((type) => {
    const expected = neededType(type);
    return expected === undefined ? [] : [{ ...type, expected }];
  });
  const [first] = wrong;
  if (first) {
    return {
      status: 'failed',
      conclusion: { code: 'wrong_type', values: { ...first, more: wrong.length - 1 } },
      repairs: [
        { code: 'roll_over', values: { stream: 'logs-cilium_tetragon.log-default' } },
        { code: 'check_template' },
      ],
    };
  }
  if (fields && fields.limit - fields.count <= FEW_FREE_FIELDS) {
    return {
      status: 'warning',
      conclusion: { code: 'near_field_limit', values: fields },
      repairs: [
        { code: 'raise_field_limit', values: { limit: fields.limit * 2 } },
        { code: 'exclude_labels' },
      ],
    };
  }
  if (documents > 0 && ignored / documents > POOR_SHARE) {
    return {
      status: 'warning',
      conclusion: { code: 'values_ignored', values: { ignored, documents, hours } },
      repairs: [{ code: 'shorten_values' }],
    };
  }
  const values = { fields: countFieldNames(types), ignored, documents, hours };
  return { status: 'passed', conclusion: { code: 'right', values } };
}
