// Proves that every language tells what this is and whom to call, in its own letters and direction.
import { expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { languageLines } from './language-lines.nl.js';

const languages = languageLines('14 0412');
const html = render('resident/languages/languages', { title: 'Andere taal', languages });

it('is right HTML', async () => {
  expect(await htmlFaults(html)).toEqual([]);
});

it.each(languages.map(({ code, name }) => [code, name]))(
  'speaks %s (%s) and gives the number',
  (code, name) => {
    const line = languages.find((each) => each.code === code);
    expect(line?.text).toContain('14 0412');
    expect(html).toContain(`id="${code}" lang="${code}"`);
    expect(line?.href).toBe(`/andere-taal#${code}`);
    expect(html).toContain(name);
  },
);

it('runs from right to left in Arabic only', () => {
  expect(html.match(/dir="rtl"/g)).toHaveLength(1);
});

it.each(languages.map(({ name, text }) => [name, text]))(
  'does not say that every poll is in Dutch only, and names the choice %s',
  (name, text) => {
    expect(text).toContain(name);
  },
);
