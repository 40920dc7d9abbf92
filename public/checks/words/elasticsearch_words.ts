import { LOCAL_CLUSTER } from '../../../common/setup/checks/elasticsearch';
import { formatMilliseconds } from '../../text/format_duration';
import { fact, tableOf, textColumn, type CheckWords } from '../check_words';
import { messages as common } from '../messages/common_messages';
import { messages } from '../messages/elasticsearch_messages';

export const ELASTICSEARCH: CheckWords<'elasticsearch'> = {
  conclusions: {
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
  },
  evidence: ({ tookMs, clusters, versionProblem }) => {
    const version = clusters.find(({ name }) => name === LOCAL_CLUSTER)?.version;
    return [
      fact(messages.took(), formatMilliseconds(tookMs)),
      ...(version === undefined ? [] : [fact(common.version(), version)]),
      ...(versionProblem
        ? [fact(messages.noVersion(), messages[`version_${versionProblem}`]())]
        : []),
    ];
  },
  tables: ({ clusters }) =>
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
        ],
};
