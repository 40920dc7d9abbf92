import type { Finding } from '../api/setup';
import { FIELD, NESTED_ARGUMENTS } from '../documents/fields';
import { rollOver } from './assets_steps';
import { finding } from './finding';
import { count, counted, percent } from './numbers';
import { FEW_FREE_FIELDS, POOR_SHARE } from './thresholds';

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

export interface FieldType {
  field: string;
  type: string;
  /** Indices where it is of this type; absent: in all that have the field. */
  indices?: readonly string[];
}

export interface MappingFacts {
  hours: number;
  /** Types of the expected fields; unmapped ones are left out. */
  types: readonly FieldType[];
  /** Fields of the fullest index, and its limit. */
  fields?: { index: string; count: number; limit: number };
  documents: number;
  /** Documents with a value that Elasticsearch did not index. */
  ignored: number;
  /** By field, where this version can count it. */
  ignoredFields?: readonly { field: string; documents: number }[];
}

/** The fields are what the queries need, in every backing index. */
export function judgeMapping(facts: MappingFacts): Finding {
  const wrong = facts.types.filter(({ field, type }) => !EXPECTED_TYPES[field]?.includes(type));
  const parts = { evidence: evidenceOf(facts), tables: tablesOf(facts, wrong) };
  const [first] = wrong;
  if (first) {
    const where = first.indices ? ` in ${first.indices.join(', ')}` : '';
    return finding(
      'failed',
      `${first.field} is ${first.type}${where}, not ${EXPECTED_TYPES[first.field]?.[0]}: questions about it miss those events without a word${wrong.length > 1 ? `; ${counted(wrong.length - 1, 'more field')} likewise` : ''}.`,
      {
        ...parts,
        number: `${counted(wrong.length, 'wrong type')}`,
        repairs: [
          rollOver('logs-cilium_tetragon.log-default'),
          {
            text: 'This happens when an index is written before the integration’s template is there. Check the template first.',
            topic: 'assets',
          },
        ],
      },
    );
  }
  return fieldsFinding(facts, parts) ?? ignoredFinding(facts, parts) ?? passed(facts, parts);
}

type Parts = Pick<Finding, 'evidence' | 'tables'>;

function fieldsFinding({ fields }: MappingFacts, parts: Parts): Finding | undefined {
  if (!fields || fields.limit - fields.count > FEW_FREE_FIELDS) return undefined;
  return finding(
    'warning',
    `${fields.index} has ${count(fields.count)} of at most ${count(fields.limit)} fields: pod labels make a field each, and those above the limit are stored but cannot be searched for.`,
    {
      ...parts,
      number: `${count(fields.count)} fields`,
      repairs: [
        {
          text: 'Raise the limit for new indices, then begin one:',
          code: {
            language: 'text',
            text: `PUT _component_template/logs-cilium_tetragon.log@custom\n{ "template": { "settings": { "index.mapping.total_fields.limit": ${fields.limit * 2} } } }\n\nPOST logs-cilium_tetragon.log-default/_rollover`,
          },
        },
        {
          text: 'Or leave the labels out at the source (Helm value tetragon.fieldFilters):',
          code: {
            language: 'yaml',
            text: `tetragon:\n  fieldFilters: |\n    {"fields":"process.pod.pod_labels,parent.pod.pod_labels","action":"EXCLUDE"}`,
          },
        },
      ],
    },
  );
}

function ignoredFinding(facts: MappingFacts, parts: Parts): Finding | undefined {
  const { documents, ignored, hours } = facts;
  if (documents === 0 || ignored / documents <= POOR_SHARE) return undefined;
  return finding(
    'warning',
    `${percent(ignored, documents)} of the last ${hours} h have a value that was not indexed: it is shown, and not found by filters.`,
    {
      ...parts,
      number: `${percent(ignored, documents)} ignored`,
      repairs: [
        {
          text: 'Values of more than 1,024 characters and fields above the limit are not indexed. See the fields in the table.',
        },
      ],
    },
  );
}

function passed({ types, ignored, documents, hours }: MappingFacts, parts: Parts): Finding {
  const fields = new Set(types.map(({ field }) => field)).size;
  const rest =
    ignored > 0
      ? `; ${percent(ignored, documents)} of the last ${hours} h have a value too long to be indexed`
      : '';
  return finding(
    'passed',
    `${counted(fields, 'field')} that the pages ask for ${fields === 1 ? 'has' : 'have'} the right type in every backing index${rest}.`,
    { ...parts, number: counted(fields, 'field') },
  );
}

function evidenceOf({
  fields,
  ignored,
  documents,
  hours,
  types,
}: MappingFacts): Finding['evidence'] {
  return [
    {
      label: 'Fields looked at',
      value: `${new Set(types.map(({ field }) => field)).size} of ${Object.keys(EXPECTED_TYPES).length}`,
      scope: 'the others have no value yet',
    },
    ...(fields
      ? [
          {
            label: 'Fields in use',
            value: `${count(fields.count)} of at most ${count(fields.limit)}`,
            scope: fields.index,
          },
        ]
      : []),
    {
      label: 'Documents with _ignored',
      value: `${count(ignored)} (${percent(ignored, documents)})`,
      scope: `last ${hours} h`,
    },
  ];
}

function tablesOf(
  { types, ignoredFields }: MappingFacts,
  wrong: readonly FieldType[],
): Finding['tables'] {
  return [
    {
      title: 'Types',
      columns: ['Field', 'Type', 'Fits', 'Where'],
      rows: types.map((entry) => [
        entry.field,
        entry.type,
        wrong.includes(entry) ? `no: ${EXPECTED_TYPES[entry.field]?.[0]} is needed` : 'yes',
        entry.indices?.join(', ') ?? 'all indices that have it',
      ]),
    },
    ...(ignoredFields && ignoredFields.length > 0
      ? [
          {
            title: 'Fields with values that were not indexed',
            columns: ['Field', 'Documents'],
            rows: ignoredFields.map(({ field, documents }) => [field, count(documents)]),
          },
        ]
      : []),
  ];
}
