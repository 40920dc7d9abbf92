import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { TimeSpan } from '../../../common/timeline/view';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import type { LoadedLane } from '../lanes/lane_loader';
import { quietSince } from './quiet_since';

/** Says that a node has been quiet for longer than it ever was in view: that is no proof of a loss. */
export function QuietMark({
  loaded,
  view,
  until,
  width,
}: {
  loaded: LoadedLane;
  view: TimeSpan;
  until: number;
  width: number;
}) {
  const colors = useColors();
  const { format } = useTimeFormat();
  const since = quietSince(loaded, view, until);
  if (since === undefined) return null;
  const left = ((since - view.from) / Math.max(1, view.to - view.from)) * width;
  return (
    <span
      data-test-subj="quietNode"
      title={i18n.translate('tetragonInvestigator.timeline.quietTitle', {
        defaultMessage:
          'No event since {time}, longer than this node was ever silent in view. Tetragon sends no heartbeat: the node may be quiet, or broken. The live test on the page Setup tells.',
        values: { time: format(since) },
      })}
      css={css`
        position: absolute;
        top: 0;
        right: 0;
        padding: 0 4px;
        overflow: hidden;
        color: ${colors.textSubdued};
        font-style: italic;
        white-space: nowrap;
      `}
      style={{ left }}
    >
      {i18n.translate('tetragonInvestigator.timeline.quiet', {
        defaultMessage: 'quiet since {time}',
        values: { time: format(since) },
      })}
    </span>
  );
}
