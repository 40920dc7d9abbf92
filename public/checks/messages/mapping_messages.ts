import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.mapping', {
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
