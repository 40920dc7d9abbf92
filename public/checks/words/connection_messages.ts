import { defineMessages } from '../../text/define_messages';
import { fact, type CheckWords } from '../check_words';
import { messages as common } from './common_messages';

export const messages = defineMessages('checks.words.connection', {
  title: 'Connection to Elasticsearch',
  outside:
    'Filebeat can test from its pod whether it reaches Elasticsearch and whether its credentials work.',
});

type Words = CheckWords<'connection'>;

export const conclusions: Words['conclusions'] = {
  outside_elasticsearch: () => ({ sentence: messages.outside() }),
};

export const evidence: Words['evidence'] = () => [
  fact(common.goodAnswer(), 'elasticsearch: … TLS … OK, talk to server… OK'),
];
