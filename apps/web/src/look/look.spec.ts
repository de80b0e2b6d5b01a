// Proves that the look is light enough for a phone on a bad line, and that a bad theme stops the program with plain words.
import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseTheme } from '#platform/theme/theme.js';
import { makeLook } from './look.js';

const look = makeLook();
const content = (address: string): Buffer => Buffer.from(look.assets.find(address)?.content ?? '');
const travelling = (address: string): number => brotliCompressSync(content(address)).length;

/** Of the 60 kB for a first page, what is left for the page itself. */
const FOR_THE_PAGE_BYTES = 3_000;

describe('the look', () => {
  it('leaves room for the page within 60 kB', () => {
    const { stylesheet, script, icon } = look.site;
    const css = content(stylesheet).toString();
    const latin = Array.from(
      css.matchAll(/url\("([^"]*-latin-(?:wght|600)[^"]*)"\)/g),
      ([, font]) => font ?? '',
    );
    expect(latin).toHaveLength(2);
    const fonts = latin.map((font) => content(font).length).reduce((sum, bytes) => sum + bytes, 0);
    const total = fonts + [stylesheet, script, icon].map(travelling).reduce((sum, bytes) => sum + bytes, 0);
    expect(total + FOR_THE_PAGE_BYTES).toBeLessThanOrEqual(60_000);
  });

  it('gives residents no letters that weigh as much as a page', () => {
    const fonts = (address: string): readonly string[] =>
      Array.from(
        content(address)
          .toString()
          .matchAll(/url\("([^"]*\.woff2)"\)/g),
        ([, font]) => font ?? '',
      );
    expect(fonts(look.site.stylesheet)).toHaveLength(2);
    expect(fonts(look.site.moreStyle)).toHaveLength(2);
  });

  it('costs residents at most 25 kB of style, and staff and result pages as much again', () => {
    const { stylesheet, moreStyle } = look.site;
    expect(gzipSync(content(stylesheet)).length).toBeLessThanOrEqual(25_000);
    expect(gzipSync(content(moreStyle)).length).toBeLessThanOrEqual(25_000);
  });

  it('needs no colour mathematics of the browser and nothing from elsewhere', () => {
    const css = content(look.site.stylesheet).toString() + content(look.site.moreStyle).toString();
    expect(css).not.toContain('color-mix');
    expect(css).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  it('uses only custom properties that exist', () => {
    const css = content(look.site.stylesheet).toString() + content(look.site.moreStyle).toString();
    const used = new Set(Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
    const set = new Set(Array.from(css.matchAll(/(--[\w-]+):/g), ([, name]) => name));
    expect([...used].filter((name) => !set.has(name))).toEqual([]);
  });
});

describe('every page', () => {
  it('uses only classes that some stylesheet knows', () => {
    const css = content(look.site.stylesheet).toString() + content(look.site.moreStyle).toString();
    const used = fs
      .readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.hbs'))
      .map((file) => fs.readFileSync(`apps/web/src/${file}`, 'utf8').replace(/[\w-]*{{[^}]*}}[\w-]*/g, ' '))
      .flatMap((text) =>
        Array.from(text.matchAll(/class="([^"]*)"/g), ([, names = '']) => names.split(/\s+/)),
      )
      .flat();
    const unknown = new Set(
      used.filter((name) => /^(sp|nl|utrecht)-/.test(name) && !css.includes(`.${name}`)),
    );
    expect([...unknown]).toEqual([]);
  });
});

describe('the pages of residents', () => {
  it('use only classes of the light stylesheet', () => {
    const css = content(look.site.stylesheet).toString();
    const used = fs
      .readdirSync('apps/web/src/resident', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.hbs'))
      .flatMap(
        (file) => fs.readFileSync(`apps/web/src/resident/${file}`, 'utf8').match(/\bsp-[a-z_-]+/g) ?? [],
      );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !css.includes(`.${name}`))).toEqual([]);
  });
});

describe('a theme of a municipality', () => {
  const own = fs.mkdtempSync(path.join(os.tmpdir(), 'thema-'));
  const file = path.join(own, 'thema.json');
  const write = (changes: object): void => {
    const ours: object = JSON.parse(fs.readFileSync('libs/platform/theme/thema.json', 'utf8'));
    fs.writeFileSync(file, JSON.stringify({ ...ours, ...changes }));
  };

  it('brings its own name and logo', () => {
    fs.writeFileSync(path.join(own, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    write({ gemeente: 'Gemeente Lith', logo: 'logo.svg' });
    const { site, assets } = makeLook(file);
    expect(site.theMunicipality).toBe('de gemeente Lith');
    expect(assets.find(site.logo)?.type).toBe('image/svg+xml');
  });

  it('can be worn by a program that runs, on every page at once, and not when nobody could read it', () => {
    const { site, assets, wear } = makeLook();
    const parsed = parseTheme(fs.readFileSync('libs/platform/theme/thema.json', 'utf8'));
    if (!parsed.ok) throw new Error('our own theme is right');
    const before = { ...site };
    const colours = { ...parsed.theme.colours, accent: '#00529b', accentDeep: '#003366' } as const;
    const theme = { ...parsed.theme, productName: 'Lith praat mee', colours };
    wear({ theme, logoSvg: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    expect(site.name).toBe('Lith praat mee');
    expect(site.stylesheet).not.toBe(before.stylesheet);
    expect(assets.find(site.stylesheet)?.content).toContain('--sp-accent:#00529b');
    expect(assets.find(site.logo)?.type).toBe('image/svg+xml');
    wear({ theme: { ...theme, productName: 'Bleek', colours: { ...colours, ink: '#cccccc' } }, logoSvg: '' });
    expect(site.name).toBe('Lith praat mee');
  });

  it('is refused in words when nobody could read it', () => {
    const { kleuren } = JSON.parse(fs.readFileSync('libs/platform/theme/thema.json', 'utf8'));
    write({ kleuren: { ...kleuren, inkt: '#cccccc' } });
    expect(() => makeLook(file)).toThrow(/Te weinig contrast: gewone tekst \(#cccccc op #ffffff\)/);
  });
});
