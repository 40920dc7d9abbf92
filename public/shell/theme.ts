import { useMemo } from 'react';
import {
  euiPaletteColorBlind,
  makeHighContrastColor,
  useEuiBackgroundColor,
  useEuiTheme,
} from '@elastic/eui';

/** The colours the product uses, by meaning. */
export interface Colors {
  background: string;
  /** Bars and headers beside the content. */
  backgroundSubdued: string;
  /** A row under the pointer. */
  backgroundHover: string;
  backgroundSelected: string;
  backgroundWarning: string;
  backgroundDanger: string;
  border: string;
  text: string;
  textSubdued: string;
  textWarning: string;
  textDanger: string;
  textSuccess: string;
  primary: string;
  accent: string;
  warning: string;
  danger: string;
  success: string;
  /** Quantities without a judgement. */
  neutral: string;
}

/** Those that Amsterdam has no token for; EUI mixes them in both. */
type Tint = 'backgroundSubdued' | 'backgroundSelected' | 'backgroundWarning' | 'backgroundDanger';

/**
 * Meanings to tokens of EUI's theme: Borealis (9.x) has names that Amsterdam (8.x) lacks, and keeps
 * the old ones only as aliases, so each meaning names both, the newer one first.
 */
const TOKENS: Readonly<Record<Exclude<keyof Colors, Tint>, readonly string[]>> = {
  background: ['backgroundBasePlain', 'emptyShade'],
  backgroundHover: ['backgroundBaseInteractiveHover', 'lightestShade'],
  border: ['borderBaseSubdued', 'lightShade'],
  text: ['textParagraph', 'text'],
  textSubdued: ['textSubdued', 'subduedText'],
  textWarning: ['textWarning', 'warningText'],
  textDanger: ['textDanger', 'dangerText'],
  textSuccess: ['textSuccess', 'successText'],
  primary: ['primary'],
  accent: ['accent'],
  warning: ['warning'],
  danger: ['danger'],
  success: ['success'],
  neutral: ['mediumShade'],
};

/**
 * WCAG AA asks for 4.5 on the page, and rows are tinted when selected: Amsterdam's dark subdued text
 * has less.
 */
const SUBDUED_CONTRAST = 5;

/** The colours of the theme in use; they follow light and dark. */
export function useColors(): Colors {
  const { euiTheme } = useEuiTheme();
  const backgroundSubdued = useEuiBackgroundColor('subdued');
  const backgroundSelected = useEuiBackgroundColor('primary');
  const backgroundWarning = useEuiBackgroundColor('warning');
  const backgroundDanger = useEuiBackgroundColor('danger');
  return useMemo(() => {
    const tokens = euiTheme.colors as unknown as Readonly<Record<string, string | undefined>>;
    const entries = Object.entries(TOKENS).map(([meaning, names]) => [
      meaning,
      names.map((name) => tokens[name]).find((value) => value !== undefined) ?? 'currentColor',
    ]);
    const plain = Object.fromEntries(entries) as Omit<Colors, Tint>;
    return {
      ...plain,
      textSubdued: makeHighContrastColor(plain.textSubdued, SUBDUED_CONTRAST)(plain.background),
      backgroundSubdued,
      backgroundSelected,
      backgroundWarning,
      backgroundDanger,
    };
  }, [euiTheme, backgroundSubdued, backgroundSelected, backgroundWarning, backgroundDanger]);
}

/** Hues of EUI's palette for the colour-blind that both of its versions have. */
export type PaletteHue = 'red' | 'pink' | 'orange' | 'blue' | 'green';

/** Where a hue stands in the palette: Borealis and Amsterdam order theirs differently. */
const HUES: Readonly<Record<PaletteHue, { borealis: number; amsterdam: number }>> = {
  red: { borealis: 6, amsterdam: 9 },
  pink: { borealis: 4, amsterdam: 2 },
  orange: { borealis: 8, amsterdam: 7 },
  blue: { borealis: 2, amsterdam: 1 },
  green: { borealis: 0, amsterdam: 0 },
};

/** EUI's palette for the colour-blind, by hue. */
export function useColorBlindPalette(): Readonly<Record<PaletteHue, string>> {
  const { euiTheme } = useEuiTheme();
  return useMemo(() => {
    const palette = euiPaletteColorBlind();
    const theme = 'backgroundBasePlain' in euiTheme.colors ? 'borealis' : 'amsterdam';
    return Object.fromEntries(
      Object.entries(HUES).map(([hue, places]) => [hue, palette[places[theme]] ?? 'currentColor']),
    ) as Record<PaletteHue, string>;
  }, [euiTheme]);
}
