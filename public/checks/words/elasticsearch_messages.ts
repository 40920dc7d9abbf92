import { LOCAL_CLUSTER } from '../../../common/setup/checks/elasticsearch';
import { formatMilliseconds } from '../../text/format_duration';
import { fact, tableOf, textColumn, type CheckWords } from '../check_words';
import { messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.elasticsearch', {
  title: 'Elasticsearch',
  refuses: 'Elasticsearch answered with an error: {reason}',
  remotesDown:
    'Elasticsearch can’t reach {count, plural, one {the remote cluster} other {the remote clusters}} {names}: their events are missing on every page.',
  remotesDownShort: '{count} unreachable',
  tooOld: 'Elasticsearch {version} is too old: {oldest} is the first supported version.',
  answers: 'Elasticsearch{version} answered in {took}.',
  version_forbidden:
    'you have no index privilege on the data streams, and the cluster privilege monitor is missing',
  version_unsupported: 'this Elasticsearch has no GET _resolve/cluster',
  took: 'Answered in',
  noVersion: 'Version unknown',
  clusters: 'Clusters that are searched',
  connected: 'Connected',
  error: 'Error',
});

type Words = Required<CheckWords<'elasticsearch'>>;

export const conclusions: Words['conclusions'] = {
  refuses: ({ reason }) => ({ sentence: messages.refuses({ reason }) }),
  remotes_down: ({ clusters }) => ({
    sentence: messages.remotesDown({ count: clusters.length, names: clusters.join(', ') }),
    short: messages.remotesDownShort({ count: clusters.length }),
  }),
  too_old: ({ version, oldest }) => ({
    sentence: messages.tooOld({ version, oldest }),
    short: version,
  }),
  answers: ({ version, tookMs }) => ({
    sentence: messages.answers({
      version: version ? ` ${version}` : '',
      took: formatMilliseconds(tookMs),
    }),
    short: version ?? formatMilliseconds(tookMs),
  }),
};

export const evidence: Words['evidence'] = ({ tookMs, clusters, versionProblem }) => {
  const version = clusters.find(({ name }) => name === LOCAL_CLUSTER)?.version;
  return [
    fact(messages.took(), formatMilliseconds(tookMs)),
    ...(version === undefined ? [] : [fact(common.version(), version)]),
    ...(versionProblem
      ? [fact(messages.noVersion(), messages[`version_${versionProblem}`]())]
      : []),
  ];
};

export const tables: Words['tables'] = ({ clusters }) =>
  clusters.length < 2
    ? []
    : [
        tableOf(messages.clusters(), clusters, [
          textColumn(common.cluster(), ({ name }) => name),
          textColumn(messages.connected(), ({ connected }) =>
            connected ? common.yes() : common.no(),
          ),
          textColumn(common.version(), ({ version = '' }) => version),
          textColumn(messages.error(), ({ error = '' }) => error),
        ]),
      ];
