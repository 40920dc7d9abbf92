import { defineMessages } from '../../text/define_messages';
import { fact, type CheckWords } from '../check_words';
import { messages as common } from './common_messages';

export const messages = defineMessages('checks.words.tetragon_pods', {
  title: 'Tetragon pods',
  outside:
    'Only Kubernetes knows whether Tetragon runs on every node. There must be one pod per node, all Running.',
});

type Words = CheckWords<'tetragon_pods'>;

export const conclusions: Words['conclusions'] = {
  outside_elasticsearch: () => ({ sentence: messages.outside() }),
};

export const evidence: Words['evidence'] = () => [
  fact(common.goodAnswer(), 'daemon set "tetragon" successfully rolled out; READY 2/2'),
];
