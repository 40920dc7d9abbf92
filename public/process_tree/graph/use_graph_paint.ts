import { useMemo } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { useColors } from '../../shell/theme';
import type { GraphPaint } from './graph_paint';

/** The graph in the colours of the theme in use. */
export function useGraphPaint(): GraphPaint {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return useMemo(
    () => ({
      background: colors.background,
      node: colors.background,
      group: colors.backgroundSubdued,
      selected: colors.backgroundSelected,
      match: colors.backgroundWarning,
      border: colors.neutral,
      edge: colors.neutral,
      text: colors.text,
      subdued: colors.textSubdued,
      primary: colors.primary,
      success: colors.success,
      danger: colors.danger,
      warning: colors.warning,
      code: euiTheme.font.familyCode ?? 'monospace',
      sans: euiTheme.font.family,
    }),
    [euiTheme, colors],
  );
}
