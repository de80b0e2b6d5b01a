// Every colour on the screen: the six of the theme, the fixed ones, and those computed from the accent.
import { contrast, mixWithWhite, type Colour } from './colour.js';
import type { ThemeColours } from './theme.js';

/** The fixed colours that theme colours meet; the same values stand in `look/every-page/10-fixed.css`, which a spec compares. */
export const FIXED = {
  white: '#ffffff',
  muted: '#5f5360',
  lineStrong: '#8a7b89',
  ok: '#1b6b3a',
  okSoft: '#e9f5ec',
  warn: '#8a4b00',
  warnSoft: '#fff4dc',
  error: '#b3231b',
  errorSoft: '#fdeeec',
} as const;

export type Palette = ThemeColours & {
  /** 60% accent: second bars and margins. */
  readonly mid: Colour;
  /** 14% accent: quiet text on dark planes, tracks on tinted ones. */
  readonly dim: Colour;
  /** 45% accent: the fourth of five steps, and lines on the stage. */
  readonly fourth: Colour;
  /** The big plane of hero and landing, and what stands on it. */
  readonly plane: Colour;
  readonly onPlane: Colour;
  readonly onPlaneQuiet: Colour;
  readonly onPlaneLabel: Colour;
};

/** White text on a large plane asks more than the norm: below this the plane turns deep, or else light. */
const WHITE_ON_PLANE = 7;

/** The palette that follows from six theme colours. */
export function paletteOf(colours: ThemeColours): Palette {
  const dim = mixWithWhite(colours.accent, 0.14);
  const dark = [colours.accent, colours.accentDeep].find(
    (colour) => contrast(FIXED.white, colour) >= WHITE_ON_PLANE,
  );
  const onDark = { onPlane: FIXED.white, onPlaneQuiet: dim, onPlaneLabel: colours.signal };
  const onLight = { onPlane: colours.ink, onPlaneQuiet: FIXED.muted, onPlaneLabel: colours.accent };
  return {
    ...colours,
    dim,
    mid: mixWithWhite(colours.accent, 0.6),
    fourth: mixWithWhite(colours.accent, 0.45),
    ...(dark ? { plane: dark, ...onDark } : { plane: colours.accentSoft, ...onLight }),
  };
}
