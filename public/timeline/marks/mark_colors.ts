import { useMemo } from 'react';
import type { LaneKind } from '../../../common/timeline/lane_kinds';
import { useColors, useColorBlindPalette } from '../../shell/theme';

/** Colour of each mark; kinds that say nothing bad are grey. */
export type MarkColors = Readonly<Partial<Record<LaneKind, string>>> & {
  executed: string;
  /** Round a mark, so that it stands out of the bars. */
  halo: string;
};

/** Enforcement and failure have colours of EUI's palette for the colour-blind, the rest is grey. */
export function useMarkColors(): MarkColors {
  const colors = useColors();
  const palette = useColorBlindPalette();
  return useMemo(
    () => ({
      executed: colors.neutral,
      observed: colors.textSubdued,
      injected: colors.text,
      reread: colors.textSubdued,
      container_started: colors.textSubdued,
      container_ended: colors.textSubdued,
      killed: palette.red,
      blocked: palette.pink,
      sent_signal: palette.orange,
      notified: palette.blue,
      changed: palette.green,
      failed: palette.orange,
      signalled: palette.red,
      halo: colors.background,
    }),
    [colors, palette],
  );
}
