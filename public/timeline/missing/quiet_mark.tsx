import { css } from '@emotion/react';
import type { TimeSpan } from '../../../common/timeline/view';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import type { LoadedLane } from '../lanes/use_lane_buckets';
import { quietSince } from './quiet_since';
import { messages } from './messages';

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
      title={messages.quietTitle({ time: format(since) })}
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
      {messages.quiet({ time: format(since) })}
    </span>
  );
}
