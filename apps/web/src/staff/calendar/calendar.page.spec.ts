// Renders the calendar with what was sent, what runs, what is planned and what is only thought of.
import { describe, expect, it } from '@jest/globals';
import { emptyDetails, firstAudience, type Poll } from '#features/polls/index.js';
import { FIRST_LIMITS } from '#features/population/index.js';
import { freshForm } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { calendarPage, type CalendarFacts } from './calendar.page.js';
import { contactMoments } from './contact-moments.js';
import { limitsForm } from './limits.form.js';

const person: StaffPerson = {
  accountId: '1',
  name: 'Bo',
  email: 'b@gemeente.invalid',
  grants: [{ role: 'medewerker', area: '' }],
};
const poll = (id: string, change: Partial<Poll> = {}): Poll => ({
  ...emptyDetails,
  ...firstAudience,
  ...{ id, number: '2027-01', slug: id, title: `Peiling ${id}`, state: 'scheduled', questionnaireId: 'q' },
  ...{ drawId: null, createdBy: '1', createdAt: new Date(), openedAt: null, closedAt: null },
  withdrawnBecause: '',
  translations: {},
  ...change,
});
const day = (change: Partial<CalendarFacts['days'][number]>): CalendarFacts['days'][number] => ({
  ...{ day: '2027-03-02', subjectId: 'een', occasion: 'invitation', channel: 'email', area: '01' },
  ...{ people: 300, waiting: 0 },
  ...change,
});
const facts: CalendarFacts = {
  person,
  today: '2027-03-10',
  area: '',
  areas: [
    { code: '01', name: 'Centrum', position: 1 },
    { code: '02', name: 'Ravenstein', position: 2 },
  ],
  days: [
    day({ day: '2026-06-01', people: 40 }),
    day({}),
    day({ channel: 'letter', area: '02', people: 700 }),
    day({ day: '2027-03-10', occasion: 'reminder', people: 120, waiting: 3 }),
  ],
  planned: [
    {
      ...{ poll: poll('een', { state: 'open' }), day: '2027-03-18', occasion: 'reminder', most: 200 },
      areas: new Map([['02', 200]]),
    },
    { poll: poll('twee'), day: '2027-04-06', occasion: 'invitation', most: 1500, areas: undefined },
    {
      ...{ poll: poll('drie', { state: 'draft', areas: ['02'] }), day: '2027-04-07', occasion: 'invitation' },
      ...{ most: 400, areas: undefined },
    },
  ],
  polls: [poll('een', { state: 'open' }), poll('twee'), poll('drie', { state: 'draft' })],
  assemblies: [],
  limits: FIRST_LIMITS,
  classes: [
    { times: 1, people: 4312 },
    { times: 2, people: 96 },
  ],
  form: freshForm(),
};
const html = (change: Partial<CalendarFacts> = {}): string =>
  render('staff/calendar/calendar', calendarPage({ ...facts, ...change }));
const text = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the calendar', () => {
  it('is right HTML, full, empty and with a fault', async () => {
    expect(await htmlFaults(html())).toEqual([]);
    const nothing = { days: [], planned: [], polls: [], classes: [], areas: [] };
    expect(await htmlFaults(html(nothing))).toEqual([]);
    expect(text(html(nothing))).toContain('Deze week vragen wij niemand');
    const onderzoeker = { ...person, grants: [{ role: 'onderzoeker', area: '' } as const] };
    const outcome = limitsForm({ maanden: '99', persoon: '3', adres: '2', herinneringen: 'x' });
    expect(outcome.ok).toBe(false);
    const wrong = html({ person: onderzoeker, ...(outcome.ok ? {} : { form: outcome.form }) });
    expect(await htmlFaults(wrong)).toEqual([]);
    expect(wrong).toContain('Op één adres mag het niet minder zijn');
  });

  it('shows week by week what left, what runs and what is planned', () => {
    const page = text(html());
    expect(page).toContain('Week 9: 1 tot en met 7 maart');
    expect(page).toContain('di 2 maart Peiling een Uitnodiging 300 per e-mail, 700 per brief Weg');
    expect(page).toMatch(/Week 10: 8 tot en met 14 maart *Deze week/);
    expect(page).toContain('wo 10 maart Peiling een Herinnering 120 per e-mail Loopt');
    expect(page).toContain('do 18 maart Peiling een Herinnering hoogstens 200 Gepland');
    expect(page).toContain('di 6 april Peiling twee Uitnodiging hoogstens 1.500 Gepland');
    expect(page).toContain('wo 7 april Peiling drie Uitnodiging hoogstens 400 Nog niet vast');
    expect(page).toContain('hoogstens 1.900 berichten');
    expect(page).not.toContain('1 juni');
  });

  it('counts messages per area and shows one area alone', () => {
    expect(text(html())).toContain('Centrum 420 460 0 Ravenstein 700 700 200');
    const page = text(html({ area: '02' }));
    expect(page).toContain('in Ravenstein');
    expect(page).toContain('di 2 maart Peiling een Uitnodiging 700 per brief Weg');
    expect(page).not.toContain('120 per e-mail');
    expect(page).toContain('volgt na de loting');
    const centre = contactMoments(facts.days, facts.planned, '01');
    expect(centre.filter(({ state }) => state !== 'done').map(({ subjectId }) => subjectId)).toEqual([
      'een',
      'twee',
    ]);
  });

  it('says how often people may be asked, and lets only some change it', () => {
    expect(text(html())).toContain('Eén persoon vragen wij hoogstens 2 keer in 12 maanden.');
    expect(text(html())).toContain('1 keer 4.312 2 keer 96');
    expect(html()).not.toContain('/werk/kalender/grenzen');
    const onderzoeker = { ...person, grants: [{ role: 'onderzoeker', area: '' } as const] };
    expect(html({ person: onderzoeker })).toContain('/werk/kalender/grenzen');
    const inOneArea = { ...person, grants: [{ role: 'onderzoeker', area: '02' } as const] };
    expect(html({ person: inOneArea })).not.toContain('/werk/kalender/grenzen');
  });
});
