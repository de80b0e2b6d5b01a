// Proves that a theme nobody could read is refused with the pair that is too weak, and that a logo can do nothing.
import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { clerkPerson } from '../../../../../test/support/sample-polls.js';
import { parseTheme } from '#platform/theme/theme.js';
import { filledTheme, logoFrom, themeForm } from './theme.form.js';
import { themePage, type ThemePageFacts } from './theme.page.js';

const parsed = parseTheme(fs.readFileSync('libs/platform/theme/thema.json', 'utf8'));
if (!parsed.ok) throw new Error('our own theme is right');
const { theme } = parsed;
const filled = filledTheme(theme);
const shown = (change: Partial<ThemePageFacts> = {}): string =>
  render(
    'staff/theme/theme',
    themePage({
      person: clerkPerson,
      theme,
      isChosen: false,
      hasLogo: false,
      form: filled,
      done: '',
      ...change,
    }),
  );

describe('a theme on the page', () => {
  it('comes back as it was when nothing is changed', () => {
    const outcome = themeForm(theme, filled.values);
    expect(outcome.ok && parseTheme(outcome.input)).toEqual({ ok: true, theme });
  });

  it('takes other colours and another font', () => {
    const body = { ...filled.values, accent: '#00529B', accentDiep: '#003366', lettertypeTekst: 'computer' };
    const outcome = themeForm(theme, body);
    const read = outcome.ok ? parseTheme(outcome.input) : undefined;
    expect(read?.ok && read.theme.colours.accent).toBe('#00529b');
    expect(read?.ok && read.theme.textFont).toMatch(/^system-ui/);
  });

  it.each([
    ['inkt', '#999999', 'gewone tekst'],
    ['accent', '#f0a0c0', 'een link (#f0a0c0'],
    ['papier', '#777777', 'papier'],
    ['accent', 'rood', 'Kies een kleur'],
    ['eigenPagina', 'http://oss.nl', 'https://'],
    ['gemeente', '', 'Vul dit in'],
  ])('is refused at %s with %s', (field, value, words) => {
    const outcome = themeForm(theme, { ...filled.values, [field]: value });
    const errors = outcome.ok ? {} : outcome.form.errors;
    expect(Object.values(errors).join(' ')).toContain(words);
    expect(errors[field]).toBeDefined();
  });

  it('keeps a font that came from a file', () => {
    const own = { ...theme, headingFont: '"Osse Letter", serif' };
    const outcome = themeForm(own, filledTheme(own).values);
    const read = outcome.ok ? parseTheme(outcome.input) : undefined;
    expect(read?.ok && read.theme.headingFont).toBe('"Osse Letter", serif');
    expect(shown({ theme: own, form: filledTheme(own) })).toContain('uit thema.json');
  });

  it('is right HTML in every state', async () => {
    const refused = themeForm(theme, { ...filled.values, inkt: '#999999' });
    const pages = [
      shown(),
      shown({ isChosen: true, hasLogo: true, done: 'bewaard' }),
      shown({ logoError: 'Kies een SVG-bestand' }),
      ...(refused.ok ? [] : [shown({ form: refused.form })]),
    ];
    expect(pages).toHaveLength(4);
    for (const html of pages) expect(await htmlFaults(html)).toEqual([]);
  });
});

describe('a logo', () => {
  const svg = (inside: string): Buffer =>
    Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);

  it('is a drawing', () => {
    expect(logoFrom(svg('<path d="M0 0h9" fill="url(#a)"/>'))).toContain('<path');
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<path onload="alert(1)"/>'],
    ['<image href="https://elders.nl/x.png"/>'],
    ['<a href="javascript:alert(1)"/>'],
    ['<style>@import url(https://elders.nl/x.css)</style>'],
    ['<a xlink:href="https://elders.nl"/>'],
    ['<foreignObject/>'],
  ])('holds nothing that acts or comes from elsewhere: %s', (inside) => {
    expect(logoFrom(svg(inside))).toBeUndefined();
  });

  it('is no other file, and not too large', () => {
    expect(logoFrom(Buffer.from('<html></html>'))).toBeUndefined();
    expect(logoFrom(Buffer.alloc(0))).toBeUndefined();
    expect(logoFrom(svg(`<desc>${'x'.repeat(100_001)}</desc>`))).toBeUndefined();
  });
});
