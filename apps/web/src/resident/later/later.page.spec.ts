// Proves that somebody who stops reads what is kept, and how to go on.
import { expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { laterPage } from './later.page.js';

const asked = { text: '', help: '', required: true, dontKnow: false, kind: 'report-mark' } as const;
const questionnaire = {
  version: 1,
  questions: [
    { ...asked, id: 'a' },
    { ...asked, id: 'b' },
  ],
} as const;
const shown = (passed: number | undefined): string =>
  render(
    'resident/later/later',
    laterPage(
      passed === undefined
        ? undefined
        : { questionnaire, draft: { answers: {}, seen: ['a', 'b'].slice(0, passed) } },
    ),
  );

it.each([
  [0, 'U hebt nog geen vraag beantwoord.'],
  [1, 'Eén vraag van de 2 hebt u gehad.'],
  [2, '2 vragen van de 2 hebt u gehad.'],
])('after %d questions it says: %s', async (passed, text) => {
  expect(shown(passed)).toContain(text);
  expect(shown(passed)).toContain('Sluit af op dit apparaat');
  expect(await htmlFaults(shown(passed))).toEqual([]);
});

it('has nothing to close for who is not answering', async () => {
  expect(shown(undefined)).not.toContain('Sluit af');
  expect(await htmlFaults(shown(undefined))).toEqual([]);
});
