import { countFieldNames, EXPECTED_TYPES, neededType } from '../../../common/setup/checks/mapping';
import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { lastHours, partOf, messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.mapping', {
  title: 'Mapping',
  wrongType:
    '{field} is {type}{hasIndices, select, true { in {indices}} other {}}, not {expected}: searches for it miss those events without an error.{more, plural, =0 {} one { # more field has a wrong type.} other { # more fields have a wrong type.}}',
  wrongTypeShort: '{wrong, plural, one {# wrong type} other {# wrong types}}',
  nearFieldLimit:
    '{index} has {count} of at most {limit} fields. Each pod label makes a field of its own; values beyond the limit are stored but can’t be searched.',
  valuesIgnored:
    '{share} of the documents of the last {hours} h have a value that Elasticsearch did not index: pages show it, but filters don’t find it.',
  valuesIgnoredShort: '{share} ignored',
  right:
    '{fields, plural, one {The # field that the pages search has} other {The # fields that the pages search have}} the right type in every backing index.{hasIgnored, select, true { {share} of the documents of the last {hours} h have a value that is too long to be indexed.} other {}}',
  fieldCount: '{fields, plural, one {# field} other {# fields}}',
  looked: 'Fields checked',
  lookedScope: 'the others have no value yet',
  inUse: 'Fields in use',
  ignored: 'Documents with _ignored',
  types: 'Types',
  fits: 'Right',
  needed: 'no, must be {type}',
  where: 'Where',
  everywhere: 'all indices that have it',
  ignoredFields: 'Fields with values that were not indexed',
});

type Words = Required<CheckWords<'mapping'>>;

export const conclusions: Words['conclusions'] = {
  wrong_type: ({ field, type, expected, indices, more }) => ({
    sentence: messages.wrongType({
      field,
      type,
      expected,
      hasIndices: String(indices !== undefined),
      indices: indices?.join(', ') ?? '',
      more,
    }),
    short: messages.wrongTypeShort({ wrong: more + 1 }),
  }),
  near_field_limit: ({ index, count, limit }) => ({
    sentence: messages.nearFieldLimit({
      index,
      count: formatCount(count),
      limit: formatCount(limit),
    }),
    short: fieldCount(count),
  }),
  values_ignored: ({ ignored, documents, hours }) => ({
    sentence: messages.valuesIgnored({ share: formatPercent(ignored, documents), hours }),
    short: messages.valuesIgnoredShort({ share: formatPercent(ignored, documents) }),
  }),
  right: ({ fields, ignored, documents, hours }) => ({
    sentence: messages.right({
      fields,
      hasIgnored: String(ignored > 0),
      share: formatPercent(ignored, documents),
      hours,
    }),
    short: fieldCount(fields),
  }),
};

export const evidence: Words['evidence'] = ({ types, fields, ignored, documents, hours }) => [
  fact(
    messages.looked(),
    partOf(formatCount(countFieldNames(types)), formatCount(Object.keys(EXPECTED_TYPES).length)),
    messages.lookedScope(),
  ),
  ...(fields
    ? [
        fact(
          messages.inUse(),
          partOf(formatCount(fields.count), formatCount(fields.limit)),
          fields.index,
        ),
      ]
    : []),
  fact(
    messages.ignored(),
    `${formatCount(ignored)} (${formatPercent(ignored, documents)})`,
    lastHours(hours),
  ),
];

export const tables: Words['tables'] = ({ types, ignoredFields = [] }) => [
  tableOf(messages.types(), types, [
    textColumn(common.field(), ({ field }) => field),
    textColumn(common.type(), ({ type }) => type),
    textColumn(messages.fits(), (type) => {
      const needed = neededType(type);
      return needed === undefined ? common.yes() : messages.needed({ type: needed });
    }),
    textColumn(messages.where(), ({ indices }) => indices?.join(', ') ?? messages.everywhere()),
  ]),
  ...(ignoredFields.length > 0
    ? [
        tableOf(messages.ignoredFields(), ignoredFields, [
          textColumn(common.field(), ({ field }) => field),
          numberColumn(common.documents(), (entry) => formatCount(entry.documents)),
        ]),
      ]
    : []),
];

function fieldCount(fields: number): string {
  return messages.fieldCount({ fields });
}
