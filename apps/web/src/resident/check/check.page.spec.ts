// Proves that the page before sending shows every answer, and every question that was left open.
import { expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { checkPage } from './check.page.js';

const asked = { help: '', required: false, dontKnow: false } as const;
const options = [
  { code: 'a', label: 'Meer groen' },
  { code: 'b', label: 'Meer licht' },
];

it('shows what was chosen and what was not, each with a way to change it', async () => {
  const html = render(
    'resident/check/check',
    checkPage({
      language: 'nl',
      questionnaire: {
        version: 1,
        questions: [
          { ...asked, id: 'a', kind: 'multiple-choice', text: 'Wat eerst?', options, atMost: 0 },
          { ...asked, id: 'b', kind: 'open-text', text: 'Wat nog?', maxLength: 100 },
        ],
      },
      draft: { answers: { a: { kind: 'choices', codes: ['a', 'b'] } }, seen: ['a', 'b'] },
    }),
  );
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).toContain('<li>Meer groen</li><li>Meer licht</li>');
  expect(html).toContain('Niet ingevuld');
  expect(html).toContain('Wijzig<span class="sp-hide"> Wat nog?</span>');
  expect(html).toContain('method="post" action="/vragen/verstuur"');
});
