// Renders opting out and the postbus in every state they know, and checks that the HTML is right.
import { describe, expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { readOptOut } from './opt-out.form.js';
import { optedOutPage, optOutPage, unknownOptOutPage } from './opt-out.page.js';

function wrong() {
  const outcome = readOptOut({});
  if (outcome.ok) throw new Error('expected a fault');
  return outcome.form;
}

const states: readonly (readonly [string, string, object])[] = [
  ['the question', 'resident/opt-out/opt-out', optOutPage('abc')],
  ['the question without an answer', 'resident/opt-out/opt-out', optOutPage('abc', wrong())],
  ['the confirmation', 'resident/opt-out/opted-out', optedOutPage('all-polls')],
  ['an unknown link', 'resident/opt-out/opted-out', unknownOptOutPage],
];

describe('opting out', () => {
  it.each(states)('shows %s', async (_, view, model) => {
    expect(await htmlFaults(render(view, model))).toEqual([]);
  });

  it('says how to repair a missing choice', () => {
    expect(render('resident/opt-out/opt-out', optOutPage('abc', wrong()))).toContain(
      'Kies waarvoor u zich wilt afmelden',
    );
  });
});
