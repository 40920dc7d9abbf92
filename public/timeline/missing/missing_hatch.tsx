import { memo } from 'react';
import { css } from '@emotion/react';
import type { TimeSpan } from '../../../common/timeline/view';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { placeSpan, type MissingSpan } from './missing_spans';
import { missingSentence } from './missing_words';

/** The CSS background that says "data missing here", in lanes and legend. */
export function hatching(color: string): string {
  return `repeating-linear-gradient(-45deg, transparent 0 3px, ${color} 3px 4px)`;
}

/** Hatching over the times in which data is missing. */
export const MissingHatch = memo(function MissingHatch({
  spans,
  view,
  width,
}: {
  spans: readonly MissingSpan[];
  view: TimeSpan;
  width: number;
}) {
  const colors = useColors();
  const { format } = useTimeFormat();
  return (
    <>
      {spans.map((span, index) => {
        const place = placeSpan(span, view, width);
        return (
          place && (
            <div
              key={index}
              role="img"
              aria-label={missingSentence(span, format)}
              title={missingSentence(span, format)}
              data-test-subj={`missingData-${span.reason.kind}`}
              css={css`
                position: absolute;
                top: 0;
                bottom: 0;
                background: ${hatching(colors.textWarning)};
                opacity: 0.6;
              `}
              style={{ left: place.x, width: place.width }}
            />
          )
        );
      })}
    </>
  );
});
