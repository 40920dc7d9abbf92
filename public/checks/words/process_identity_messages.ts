import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { lastHours, messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.process_identity', {
  title: 'Process identity',
  idsMissing:
    '{without, plural, one {# event} other {{withoutText} events}} of {events} have no exec_id: Tetragon’s field filters leave it out, so they belong to no process. Missing in them: {fields}.',
  idsShort: '{share} without exec_id',
  fieldsMissing:
    'No event has {fields}: Tetragon’s field filters leave it out. What it tells is unknown for every process.',
  fieldsHidden:
    'Unknown: your roles hide fields (field-level security), so it can’t be told whether Tetragon exports {fields}.',
  allIdentified:
    'All of the {events, plural, one {# event of a process says} other {{eventsText} events of processes say}} which process it is, as far as Tetragon knew it.',
  identified: '{share} identified',
  events: 'Events of processes',
  withoutId: 'Without an exec_id that Tetragon knew',
  fieldTable: 'Fields that name a process',
  fieldTableWithout: 'Fields of the events without an exec_id',
});

type Words = Required<CheckWords<'process_identity'>>;

export const conclusions: Words['conclusions'] = {
  ids_missing: ({ without, events, fields }) => ({
    sentence: messages.idsMissing({
      without,
      withoutText: formatCount(without),
      events: formatCount(events),
      fields: fields.join(', '),
    }),
    short: messages.idsShort({ share: formatPercent(without, events) }),
  }),
  fields_missing: ({ fields }) => ({
    sentence: messages.fieldsMissing({ fields: fields.join(', ') }),
  }),
  fields_hidden: ({ fields }) => ({
    sentence: messages.fieldsHidden({ fields: fields.join(', ') }),
  }),
  all_identified: ({ events }) => ({
    sentence: messages.allIdentified({ events, eventsText: formatCount(events) }),
    short: messages.identified({ share: '100 %' }),
  }),
};

export const evidence: Words['evidence'] = ({ hours, events, withoutId }) => {
  const scope = lastHours(hours);
  return [
    fact(messages.events(), formatCount(events), scope),
    fact(messages.withoutId(), formatCount(withoutId), scope),
  ];
};

export const tables: Words['tables'] = ({ withField, withoutId, nodes }) => [
  tableOf(
    withoutId > 0 ? messages.fieldTableWithout() : messages.fieldTable(),
    Object.entries(withField),
    [
      textColumn(common.field(), ([field]) => field),
      numberColumn(common.events(), ([, events]) => formatCount(events)),
    ],
  ),
  ...(nodes.length === 0
    ? []
    : [
        tableOf(common.byNode(), nodes, [
          textColumn(common.node(), ({ node }) => node || common.noName()),
          numberColumn(common.events(), ({ documents }) => formatCount(documents)),
        ]),
      ]),
];
