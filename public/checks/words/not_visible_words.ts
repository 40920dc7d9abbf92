import type { CheckWords } from '../check_words';
import { messages } from '../messages/not_visible_messages';

function goodAnswer(value: string) {
  const label = messages.goodAnswer();
  return [{ label, value }];
}

export const TETRAGON_PODS: CheckWords<'tetragon_pods'> = {
  conclusions: {
    outside_elasticsearch: () => ({ sentence: messages.tetragonPods() }),
  },
  evidence: () => goodAnswer('daemon set "tetragon" successfully rolled out; READY 2/2'),
};

export const FILEBEAT_SIDECAR: CheckWords<'filebeat_sidecar'> = {
  conclusions: {
    outside_elasticsearch: () => ({ sentence: messages.filebeatSidecar() }),
  },
  evidence: () => goodAnswer(messages.filebeatLog()),
};

export const CONNECTION: CheckWords<'connection'> = {
  conclusions: {
    outside_elasticsearch: () => ({ sentence: messages.connection() }),
  },
  evidence: () => goodAnswer('elasticsearch: … TLS … OK, talk to server… OK'),
};
