// Proves that staff choose how residents answer while a poll is a draft, and only read it afterwards.
import { expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson as person, samplePoll as poll } from '../../../../../../test/support/sample-polls.js';
import { answeringPage } from './answering.page.js';

const shown = (...[facts]: Parameters<typeof answeringPage>): string =>
  render('staff/polls/answering/answering', answeringPage(facts));

it.each([true, false])('offers the choice with what was chosen before (%s)', async (checkPage) => {
  const html = shown({ person, poll, checkPage });
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).toMatch(checkPage ? /value="ja" checked/ : /value="nee" checked/);
});

it('tells the choice, without a button, once the poll is open', async () => {
  const html = shown({ person, poll: { ...poll, state: 'open' }, checkPage: false });
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).toContain('De laatste vraag verstuurt meteen.');
  expect(html).not.toContain('name="controle"');
});
