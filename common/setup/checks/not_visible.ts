import * as z from 'zod';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';

/** Hops outside Elasticsearch: the command to run there, and what a good answer looks like. */
const OUTSIDE = [coded('outside_elasticsearch', {})] as const;

export const tetragonPodsAnswer = checkAnswer('tetragon_pods', OUTSIDE, z.object({}));
export const filebeatSidecarAnswer = checkAnswer('filebeat_sidecar', OUTSIDE, z.object({}));
export const connectionAnswer = checkAnswer('connection', OUTSIDE, z.object({}));

const NOT_VISIBLE = {
  status: 'not_visible',
  conclusion: { code: 'outside_elasticsearch', values: {} },
  facts: {},
} as const;

export const TETRAGON_PODS: ResultOf<typeof tetragonPodsAnswer> = {
  ...NOT_VISIBLE,
  repairs: [{ code: 'ask_kubernetes' }],
};

export const FILEBEAT_SIDECAR: ResultOf<typeof filebeatSidecarAnswer> = {
  ...NOT_VISIBLE,
  repairs: [{ code: 'read_sidecar_log' }],
};

export const CONNECTION: ResultOf<typeof connectionAnswer> = {
  ...NOT_VISIBLE,
  repairs: [{ code: 'test_output' }, { code: 'check_credentials' }],
};
