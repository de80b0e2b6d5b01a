// Proves that a theme nobody could read is refused, and that tints come out as the browser would mix them.
import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { contrastFaults } from './check-contrast.js';
import { contrast, mixWithWhite } from './colour.js';
import { minifyCss } from './minify-css.js';
import { FIXED, paletteOf } from './palette.js';
import { themeCss } from './theme-css.js';
import { parseTheme, type Theme, type ThemeColours } from './theme.js';

const themeFile = fs.readFileSync('libs/platform/theme/thema.json', 'utf8');
const fixedCss = fs.readFileSync('apps/web/src/look/every-page/10-fixed.css', 'utf8');

function ownTheme(): Theme {
  const outcome = parseTheme(themeFile);
  if (!outcome.ok) throw new Error(outcome.faults.join(' '));
  return outcome.theme;
}

const faultsWith = (colours: Partial<ThemeColours>): readonly string[] =>
  contrastFaults(paletteOf({ ...ownTheme().colours, ...colours }));

describe('contrast', () => {
  it('runs from 1 to 21, in either order', () => {
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });
});

describe('mixing with white', () => {
  it('gives the colour itself, white, and an even grey in between', () => {
    expect(mixWithWhite('#6b1f5c', 1)).toBe('#6b1f5c');
    expect(mixWithWhite('#6b1f5c', 0)).toBe('#ffffff');
    expect(mixWithWhite('#000000', 0.5)).toBe('#636363');
  });
});

describe('the theme of the house', () => {
  it('can be read everywhere', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it('has a dark plane with white text', () => {
    expect(paletteOf(ownTheme().colours)).toMatchObject({ plane: '#6b1f5c', onPlane: '#ffffff' });
  });

  it('names the same fixed colours as the stylesheet', () => {
    const named: Readonly<Record<keyof typeof FIXED, string>> = {
      white: 'white',
      muted: 'muted',
      lineStrong: 'line-strong',
      ok: 'ok',
      okSoft: 'ok-soft',
      warn: 'warn',
      warnSoft: 'warn-soft',
      error: 'error',
      errorSoft: 'error-soft',
    };
    const inStylesheet = Object.values(named).map((name) =>
      new RegExp(`--sp-${name}: (#[0-9a-f]+);`).exec(fixedCss)?.[1]?.replace('#fff;', '#ffffff'),
    );
    expect(inStylesheet).toEqual(Object.values({ ...FIXED, white: '#fff' }));
  });

  it('is written as plain values', () => {
    const css = themeCss(ownTheme(), paletteOf(ownTheme().colours));
    expect(css).toContain('--sp-accent:#6b1f5c');
    expect(css).toMatch(/--sp-mid:#[0-9a-f]{6}/);
  });
});

describe('a theme that fails', () => {
  it('is refused when links are too pale', () => {
    expect(faultsWith({ accent: '#c9a0c0' })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Te weinig contrast: een link \(#c9a0c0 op #ffffff\)/)]),
    );
  });

  it('is refused when the signal cannot be seen on the dark plane', () => {
    expect(faultsWith({ signal: '#6b3a60' })).toEqual(
      expect.arrayContaining([expect.stringContaining('de signaalkleur als tekst')]),
    );
  });

  it('is told everything that is missing at once', () => {
    const outcome = parseTheme('{"gemeente":"Gemeente Oss","kleuren":{"accent":"paars"}}');
    expect(outcome.ok ? [] : outcome.faults).toHaveLength(14);
  });

  it('is told that nobody can report at an address of another kind', () => {
    const changed = JSON.stringify({ ...JSON.parse(themeFile), beveiligingsmelding: 'bel de balie' });
    const outcome = parseTheme(changed);
    expect(outcome.ok ? [] : outcome.faults).toEqual([expect.stringContaining('beveiligingsmelding')]);
  });

  it('is refused when the file is not JSON', () => {
    expect(parseTheme('nee')).toEqual({ ok: false, faults: ['thema.json is geen geldige JSON.'] });
  });
});

describe('a bright accent', () => {
  it('gets a deep plane when that carries white text', () => {
    expect(paletteOf({ ...ownTheme().colours, accent: '#d1007a' })).toMatchObject({ plane: '#47123c' });
  });

  it('gets a light plane with dark text otherwise', () => {
    const palette = paletteOf({ ...ownTheme().colours, accent: '#d1007a', accentDeep: '#b0006a' });
    expect(palette).toMatchObject({ plane: '#f8f0f5', onPlane: '#2a1a2b' });
  });
});

describe('a small stylesheet', () => {
  it('says the same in fewer characters', () => {
    const css =
      '/* why */\n.a > .b,\n.c {\n  margin: 0.5rem calc(1px + 0.25rem);\n  content: "a  ;  b";\n}\n';
    expect(minifyCss(css)).toBe('.a > .b,.c{margin:.5rem calc(1px + .25rem);content:"a  ;  b"}');
  });

  it('keeps the colon of a pseudo-class apart', () => {
    expect(minifyCss('.a :focus { color: red; }')).toBe('.a :focus{color:red}');
  });
});
