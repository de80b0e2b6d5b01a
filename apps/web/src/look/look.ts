// Makes the look of this municipality once, at boot: theme checked, stylesheet put together, files ready to be served.
import fs from 'node:fs';
import path from 'node:path';
import { FaultySettings } from '#platform/config/config.module.js';
import { Assets } from '#platform/pages/assets.js';
import { contrastFaults } from '#platform/theme/check-contrast.js';
import { minifyCss } from '#platform/theme/minify-css.js';
import { paletteOf, type Palette } from '#platform/theme/palette.js';
import { readTheme, themeFileOf } from '#platform/theme/read-theme.js';
import { themeCss } from '#platform/theme/theme-css.js';
import { siteOf, type Site } from '../layout/site.js';
import { fontFaces } from './fonts.js';
import { signSvg } from './sign.js';

export type Look = { readonly site: Site; readonly assets: Assets };

const HERE = import.meta.dirname;

/** @param themeFile the administrator's thema.json; empty: our own */
export function makeLook(themeFile = ''): Look {
  const file = themeFileOf(themeFile);
  const theme = readTheme(themeFile);
  const palette = readable(file, paletteOf(theme.colours));
  const assets = new Assets();
  const fonts = fontFaces(assets);
  const addresses = {
    stylesheet: assets.add('samenspel.css', fonts.rules + themeCss(theme, palette) + rules('every-page')),
    moreStyle: assets.add('samenspel-meer.css', rules('more')),
    textFont: fonts.textFont,
    script: assets.add('samenspel.js', script('every-page')),
    moreScript: assets.add('samenspel-meer.js', script('more')),
    icon: assets.add('icoon.svg', signSvg(palette)),
    logo:
      theme.logo === ''
        ? ''
        : assets.add('logo.svg', fs.readFileSync(path.resolve(path.dirname(file), theme.logo))),
  };
  return { site: siteOf(theme, addresses), assets };
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
