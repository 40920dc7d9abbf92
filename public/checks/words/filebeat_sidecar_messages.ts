import { defineMessages } from '../../text/define_messages';
import { fact, type CheckWords } from '../check_words';
import { messages as common } from './common_messages';

export const messages = defineMessages('checks.words.filebeat_sidecar', {
  title: 'Filebeat sidecar',
  outside:
    'The log of the Filebeat sidecar shows whether it reads the export file. It must list the file as started and must not drop events.',
  goodLog:
    'One line “Connection to backoff(elasticsearch(…)) established”, no line “Cannot index event”',
});

type Words = CheckWords<'filebeat_sidecar'>;

export const conclusions: Words['conclusions'] = {
  outside_elasticsearch: () => ({ sentence: messages.outside() }),
};

export const evidence: Words['evidence'] = () => [fact(common.goodAnswer(), messages.goodLog())];
