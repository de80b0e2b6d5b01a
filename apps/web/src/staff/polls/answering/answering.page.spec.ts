// Proves that staff choose how residents answer while a poll is a draft, read the price, and only read it afterwards.
import { expect, it } from '@jest/globals';
import { usualChoice, type AnsweringChoice } from '#features/polls/index.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson as person, samplePoll } from '../../../../../../test/support/sample-polls.js';
import { readAnswering } from './answering.form.js';
import { answeringPage } from './answering.page.js';

const poll = { ...samplePoll, state: 'draft' } as const;
const key = 'ab'.repeat(32);
const shown = (...facts: Parameters<typeof answeringPage>): string =>
  render('staff/polls/answering/answering', answeringPage(...facts));
const choices: readonly AnsweringChoice[] = [usualChoice, { checkPage: false, level: 'B', receipts: true }];

it.each(choices)('offers the choices with what was chosen before (%j)', async (choice) => {
  const html = shown({ person, poll, choice, key: choice.level === 'B' ? key : '' });
  expect(await htmlFaults(html)).toEqual([]);
  const chosen = [...html.matchAll(/value="(\w+)" checked/g)].map(([, value]) => value);
  expect(chosen).toEqual(choice.level === 'B' ? ['nee', 'B', 'ja'] : ['ja', 'A', 'nee']);
  expect(html.replaceAll(' ', '').includes(key)).toBe(choice.level === 'B');
});

it('states the price of a token in plain words', () => {
  const html = shown({ person, poll, choice: usualChoice, key: '' });
  for (const words of ['JavaScript nodig', 'geen herinnering', 'dezelfde browser', 'niet gewogen', 'apart'])
    expect(html).toContain(words);
});

it('asks for a choice that is missing', async () => {
  const read = readAnswering({ controle: 'ja' });
  if (read.ok) throw new Error('two choices are missing');
  const html = shown({ person, poll, choice: usualChoice, key: '' }, read.form);
  expect(html).toContain('Kies hoe de antwoorden anoniem blijven');
  expect(html).toContain('Kies of inwoners een controlecode krijgen');
  expect(await htmlFaults(html)).toEqual([]);
});

it('reads what was chosen', () => {
  const read = readAnswering({ controle: 'nee', niveau: 'B', controlecode: 'ja' });
  expect(read).toMatchObject({ ok: true, input: { checkPage: false, level: 'B', receipts: true } });
});

it('tells the choice, without a button, once the poll is open', async () => {
  const choice = { ...usualChoice, checkPage: false };
  const html = shown({ person, poll: { ...poll, state: 'open' }, choice, key: '' });
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).toContain('De laatste vraag verstuurt meteen.');
  expect(html).not.toContain('name="controle"');
});
