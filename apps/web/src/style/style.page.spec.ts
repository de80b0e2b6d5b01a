// Proves that every component renders in every state and that what comes out is right HTML.
import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { htmlFaults } from '../../../../test/support/html.js';
import { render } from '../../../../test/support/render.js';
import { stylePage } from './style.page.js';

const html = render('style/style', stylePage);
const source = fs
  .readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.hbs'))
  .map((file) => fs.readFileSync(`apps/web/src/${file}`, 'utf8'))
  .join('\n');
const model = JSON.stringify(stylePage);

const components = fs
  .readdirSync('apps/web/src/components')
  .filter((file) => file.endsWith('.hbs'))
  .map((file) => file.replace('.hbs', ''));

describe('the style page', () => {
  it('is right HTML', async () => {
    expect(await htmlFaults(html)).toEqual([]);
  });

  it.each(components)('or another page shows %s', (component) => {
    const shown = source.includes(`{{> ${component}`) || model.includes(`"component":"${component}"`);
    expect(shown).toBe(true);
  });

  it('says in the title that something is wrong, when something is', () => {
    const wrong = render('style/style', { ...stylePage, form: { errorList: [{ name: 'x', text: 'y' }] } });
    expect(html).toContain('<title>Stijl – Samenspel Oss</title>');
    expect(wrong).toContain('<title>Fout: Stijl – Samenspel Oss</title>');
  });

  it('holds no style or script of its own, because the page may not run any', () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  });

  it('links an error to its field', () => {
    expect(html).toContain('<a class="nl-link" href="#fout-keuze">Kies een antwoord</a>');
    expect(html).toMatch(/<input[^>]*name="fout-keuze" id="fout-keuze"/);
    expect(html).toMatch(
      /<input[^>]*id="fout-titel"[^>]*aria-describedby="fout-titel-hulp fout-titel-fout"/s,
    );
  });
});
