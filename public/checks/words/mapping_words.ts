import { countFieldNames, EXPECTED_TYPES, neededType } from '../../../common/setup/checks/mapping';
import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { messages as common } from '../messages/common_messages';
import { lastHours, partOf } from './common_words';
import { messages } from '../messages/mapping_messages';

export const MAPPING: CheckWords<'mapping'> = {
  conclusions: {
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
  },
  evidence: ({ types, fields, ignored, documents, hours }) => [
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
  ],
  tables: ({ types, ignoredFields = [] }) => [
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
  ],
};

function fieldCount(fields: number): string {
  return messages.fieldCount({ fields });
}
