// Writes a theme as custom properties, with every tint computed, so that old browsers need no colour mathematics.
import type { Palette } from './palette.js';
import type { Theme } from './theme.js';

/** The `:root` block that stands before the stylesheet. */
export function themeCss(theme: Theme, palette: Palette): string {
  const properties: Readonly<Record<string, string>> = {
    '--sp-accent': palette.accent,
    '--sp-accent-deep': palette.accentDeep,
    '--sp-accent-soft': palette.accentSoft,
    '--sp-signal': palette.signal,
    '--sp-ink': palette.ink,
    '--sp-paper': palette.paper,
    '--sp-mid': palette.mid,
    '--sp-dim': palette.dim,
    '--sp-l4': palette.fourth,
    '--sp-plane': palette.plane,
    '--sp-on-plane': palette.onPlane,
    '--sp-on-plane-quiet': palette.onPlaneQuiet,
    '--sp-on-plane-label': palette.onPlaneLabel,
    '--sp-font': theme.textFont,
    '--sp-font-head': theme.headingFont,
  };
  const lines = Object.entries(properties).map(([name, value]) => `${name}:${withoutMarkup(value)}`);
  return `:root{${lines.join(';')}}`;
}

/** A font list comes from a file; it must not be able to end the block. */
const withoutMarkup = (value: string): string => value.replace(/[{};<>]/g, '');
