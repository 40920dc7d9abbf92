import { DEFAULT_DATA_STREAMS } from '../../../common/plugin';
import type { RepairsOf } from './repair_words';
import { messages } from './messages';

/** What is done in Kibana: on this page, or in Stack Management. */
export const KIBANA_REPAIRS: RepairsOf<
  'find_hop' | 'run_again' | 'live_test' | 'compare_loss' | 'create_data_view' | 'shorten_values'
> = {
  find_hop: () => ({
    text: messages.findHop(),
    topic: 'no_data',
  }),
  run_again: () => ({ text: messages.runAgain() }),
  live_test: () => ({ text: messages.liveTest() }),
  compare_loss: () => ({
    text: messages.compareLoss(),
    code: {
      language: 'bash',
      text: 'kubectl exec -n kube-system ds/tetragon -c tetragon -- wget -qO- localhost:2112/metrics | grep -E "tetragon_(missed|ringbuf|errors|process_cache)"',
    },
  }),
  create_data_view: () => ({
    text: messages.createDataView(),
    code: { language: 'text', text: DEFAULT_DATA_STREAMS.join(',') },
  }),
  shorten_values: () => ({ text: messages.shortenValues() }),
};
