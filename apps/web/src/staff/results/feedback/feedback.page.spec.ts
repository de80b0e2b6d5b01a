// Renders the pages of the feedback at the town hall and for residents, in every state, and checks who may do what.
import { describe, expect, it } from '@jest/globals';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { aFeedback, aTheme, LAMPS, someReports } from '../../../../../../test/support/a-feedback.js';
import { aPoll, aResult } from '../../../../../../test/support/a-result.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson } from '../../../../../../test/support/sample-polls.js';
import { feedbackPage as publicPage } from '../../../public/feedback/feedback.page.js';
import { leavePage, leftPage } from '../../../resident/leave/leave.page.js';
import { feedbackPage, type FeedbackFacts } from './feedback.page.js';
import { promisePage } from './promise.page.js';
import { reportForm } from './report.form.js';
import { filledTheme, themeForm } from './theme.form.js';
import { themePage } from './theme.page.js';

const now = new Date('2027-04-20T10:00:00Z');
const facts: FeedbackFacts = {
  person: clerkPerson,
  poll: aPoll(),
  result: aResult(),
  writing: undefined,
  online: undefined,
  reports: new Map(),
  wrote: false,
  now,
  done: '',
  followers: 0,
};
const draft = aFeedback({ state: 'draft', publishedAt: null });
const offered = aFeedback({ state: 'offered', publishedAt: null });
const desk = (change: Partial<FeedbackFacts> = {}): string =>
  render('staff/results/feedback/feedback', feedbackPage({ ...facts, ...change }));
const wrongReport = () => {
  const read = reportForm({ gedaan: 'nee', dag: '2027-04-19' });
  if (read.ok) throw new Error('a reason is missing');
  return read.form;
};
const themeHtml = (form = freshForm(), themeId?: string): string =>
  render('staff/results/feedback/theme', themePage({ person: clerkPerson, poll: aPoll(), themeId, form }));
const wrongTheme = () => {
  const read = themeForm({ 'belofte-1': 'Iets', 'datum-2': '2027-05-01' });
  if (read.ok) throw new Error('everything is missing');
  return read.form;
};
const promiseHtml = (form: FormView): string => {
  const [promise] = aTheme().promises;
  if (!promise) throw new Error('the theme has a promise');
  return render(
    'staff/results/feedback/promise',
    promisePage({ person: clerkPerson, poll: aPoll(), promise, form }),
  );
};
const residents = (): string =>
  render(
    'public/feedback/feedback',
    publicPage({ poll: aPoll(), result: aResult(), feedback: aFeedback(), reports: someReports, now }),
  );
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const pages: readonly (readonly [name: string, html: () => string])[] = [
  ['nothing yet', () => desk()],
  ['too early', () => desk({ poll: aPoll({ state: 'open' }), result: undefined })],
  ['a draft', () => desk({ writing: draft, followers: 12, done: 'bewaard' })],
  ['an offered text of a colleague', () => desk({ writing: offered, followers: 1 })],
  ['an offered text of your own', () => desk({ writing: offered, wrote: true })],
  ['an offered text before the result', () => desk({ writing: offered, poll: aPoll({ state: 'closed' }) })],
  ['what is online, with promises', () => desk({ online: aFeedback(), reports: someReports })],
  ['a promise to report on', () => promiseHtml(freshForm())],
  ['a wrong report of a promise', () => promiseHtml(wrongReport())],
  ['a new theme', () => themeHtml()],
  ['a theme to change', () => themeHtml(filledTheme(aTheme()), aTheme().id)],
  ['a theme with faults', () => themeHtml(wrongTheme())],
  ['what residents read', residents],
  ['saying no to mails', () => render('resident/leave/leave', leavePage('abc'))],
  ['having said no', () => render('resident/leave/left', leftPage(true))],
  ['a link that nobody made', () => render('resident/leave/left', leftPage(false))],
];

describe('the pages of the feedback', () => {
  it.each(pages)('are right HTML: %s', async (_, html) => {
    expect(await htmlFaults(html())).toEqual([]);
  });

  it('let another person put it online, and only with a public result', () => {
    expect(desk({ writing: offered })).toContain('Zet online');
    expect(desk({ writing: offered, wrote: true })).not.toContain('Zet online');
    expect(desk({ writing: offered, poll: aPoll({ state: 'closed' }) })).not.toContain('Zet online');
  });

  it('show a promise as kept or missed, to everybody alike', () => {
    for (const html of [residents(), desk({ online: aFeedback(), reports: someReports })]) {
      const text = textOf(html);
      expect(text).toContain('Op tijd gedaan');
      expect(text).toContain('Gedaan op 14 april 2027.');
      expect(text).toContain('Niet op tijd');
      expect(text).toContain('Beloofd: uiterlijk 1 september 2027.');
    }
    expect(textOf(residents())).toContain('Wij deden 3 beloften met een datum.');
  });

  it('read a theme with its promises, and keep the id of a promise that was there', () => {
    const body = { ...filledTheme(aTheme()).values, 'belofte-3': 'Klaar.', 'datum-3': '2027-12-01' };
    const read = themeForm(body);
    if (!read.ok) throw new Error(JSON.stringify(read.form.errors));
    expect(read.input.promises).toMatchObject([{ id: LAMPS }, {}, { id: undefined, what: 'Klaar.' }]);
    expect(wrongTheme().errors).toMatchObject({
      onderwerp: 'Geef het onderwerp een naam',
      besluit: 'Kies of wij het doen',
      'datum-1': 'Kies de dag waarop het klaar is',
      'belofte-2': 'Schrijf op wat er klaar is',
    });
  });

  it('want a reason for what will not happen', () => {
    expect(wrongReport().errors['uitleg']).toContain('waarom');
    expect(reportForm({ gedaan: 'ja', dag: '2027-04-19' })).toEqual({
      ok: true,
      input: { done: true, on: '2027-04-19', note: '' },
    });
  });
});
