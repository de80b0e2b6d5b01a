// Makes the look of this municipality once, at boot: theme checked, stylesheet put together, files ready to be served.
import fs from 'node:fs';
import path from 'node:path';
import { blindTokenScript } from '#platform/browser/blind-token-script.js';
import { FaultySettings } from '#platform/config/config.module.js';
import { Assets } from '#platform/pages/assets.js';
import { contrastFaults } from '#platform/theme/check-contrast.js';
import { minifyCss } from '#platform/theme/minify-css.js';
import { paletteOf, type Palette } from '#platform/theme/palette.js';
import { readTheme, themeFileOf } from '#platform/theme/read-theme.js';
import { themeCss } from '#platform/theme/theme-css.js';
import type { WornTheme } from '#platform/theme/theme-keeper.service.js';
import type { Theme } from '#platform/theme/theme.js';
import { siteOf, type Site } from '../layout/site.js';
import { fontFaces } from './fonts.js';
import { signSvg } from './sign.js';

export type Look = {
  readonly site: Site;
  readonly assets: Assets;
  /** From now on every page looks like this; `site` stays the same object, because everybody holds it. */
  wear(worn: Pick<WornTheme, 'theme' | 'logoSvg'>): void;
};

const HERE = import.meta.dirname;

/** @param themeFile the administrator's thema.json; empty: our own */
export function makeLook(themeFile = ''): Look {
  const file = themeFileOf(themeFile);
  const theme = readTheme(themeFile);
  const palette = readable(file, paletteOf(theme.colours));
  const assets = new Assets();
  const fonts = fontFaces(assets);
  const fixed = {
    moreStyle: assets.add('samenspel-meer.css', fonts.moreRules + rules('more')),
    textFont: fonts.textFont,
    script: assets.add('samenspel.js', script('every-page')),
    moreScript: assets.add('samenspel-meer.js', script('more')),
    tokenScript: assets.add('samenspel-bewijs.js', `${blindTokenScript()}${script('token')}`),
  };
  const style = rules('every-page');
  const dressed = (worn: Theme, colours: Palette, logo: string | Buffer): Site =>
    siteOf(worn, {
      ...fixed,
      stylesheet: assets.add('samenspel.css', fonts.rules + themeCss(worn, colours) + style),
      icon: assets.add('icoon.svg', signSvg(colours)),
      logo: logo.length === 0 ? '' : assets.add('logo.svg', logo),
    });
  const logoOf = ({ logo }: Theme): Buffer | string =>
    logo === '' ? '' : fs.readFileSync(path.resolve(path.dirname(file), logo));
  const site = dressed(theme, palette, logoOf(theme));
  return {
    site,
    assets,
    wear: ({ theme: next, logoSvg }) => {
      const colours = paletteOf(next.colours);
      const readableNow = contrastFaults(colours).length === 0;
      if (readableNow) Object.assign(site, dressed(next, colours, logoSvg === '' ? logoOf(next) : logoSvg));
    },
  };
}

function readable(file: string, palette: Palette): Palette {
  const faults = contrastFaults(palette);
  if (faults.length === 0) return palette;
  throw new FaultySettings(faults.map((fault) => `${file}: ${fault}`));
}

/** The numbered stylesheets in one folder, in order: `every-page` for residents, `more` for charts, staff and the draw. */
const rules = (folder: string): string =>
  minifyCss(filesEndingIn('.css', path.join(HERE, folder)).join('\n'));

/** What scripts add; every page works without. Each file keeps its names to itself, within braces. */
const script = (folder: string): string =>
  filesEndingIn('.js', path.join(HERE, '../scripts', folder))
    .map((text) => `{\n${text}}\n`)
    .join('');

const filesEndingIn = (ending: string, folder: string): readonly string[] =>
  fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
