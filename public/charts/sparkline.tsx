import { useColors } from '../shell/theme';

const HEIGHT = 16;

/** Events over the range as small bars; the numbers stand beside it as text. */
export function Sparkline({ values, width = 60 }: { values: readonly number[]; width?: number }) {
  const colors = useColors();
  const most = Math.max(1, ...values);
  const step = width / Math.max(1, values.length);
  return (
    <svg width={width} height={HEIGHT} aria-hidden css={{ display: 'block', flex: 'none' }}>
      <rect x={0} y={HEIGHT - 1} width={width} height={1} fill={colors.border} />
      {values.map((value, index) => {
        if (value === 0) return null;
        const height = Math.max(2, Math.round((value / most) * HEIGHT));
        return (
          <rect
            key={index}
            x={index * step}
            y={HEIGHT - height}
            width={Math.max(1, step - 1)}
            height={height}
            fill={colors.neutral}
          />
        );
      })}
    </svg>
  );
}
