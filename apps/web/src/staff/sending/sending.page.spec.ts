// Renders the page about sending in every situation a mailing can be in.
import { describe, expect, it } from '@jest/globals';
import type { MailingProgress } from '#features/deliveries/index.js';
import { emptyDetails, firstAudience, type Poll, type ReminderPlan } from '#features/polls/index.js';
import { freshForm } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { sendingPage, staleExtract } from './sending.page.js';

const now = new Date('2027-03-02T09:00:00Z');
const person: StaffPerson = {
  accountId: '1',
  name: 'Sanne',
  email: 's@gemeente.invalid',
  grants: [{ role: 'medewerker', area: '' }],
};
const poll: Poll = {
  ...emptyDetails,
  ...firstAudience,
  id: '6f1c1c9e-6d9c-4a3c-8a53-1d3a0d2a7b11',
  number: '2027-01',
  slug: 'x',
  title: 'Veilig',
  state: 'open',
  questionnaireId: 'q',
  drawId: 'd',
  createdBy: '1',
  createdAt: now,
  openedAt: now,
  closedAt: null,
  withdrawnBecause: '',
  translations: {},
};
const progress = (
  change: Partial<MailingProgress>,
  state: 'queued' | 'paused' | 'cancelled' = 'queued',
): MailingProgress => ({
  mailing: {
    id: 'm',
    subjectId: poll.id,
    kind: 'invitation',
    state,
    startAt: now,
    createdAt: now,
    perMinute: 0,
    stalledSince: null,
    pausedBecause: '',
  },
  total: 1000,
  queued: 400,
  handedOver: 590,
  failed: 4,
  suppressed: 6,
  cancelled: 0,
  retrying: 0,
  possiblyDouble: 0,
  lastHandedOverAt: now,
  opensAt: now,
  onTrial: false,
  failures: [{ reason: '5.1.1', messages: 4 }],
  suppressions: [{ reason: 'opted-out', messages: 6 }],
  perMinute: [...Array.from({ length: 28 }, () => 10), 40, 20],
  ...change,
});
const letters = {
  invited: 4323,
  ready: 12,
  withoutAddress: 3,
  unreached: 4,
  stale: false,
  batches: [
    { id: 'b1', number: 1, occasion: 'invitation', ownPrint: false, createdAt: now, letters: 500 },
    { id: 'b2', number: 2, occasion: 'reminder', ownPrint: true, createdAt: now, letters: 12 },
  ],
} as const;
const reminders: ReminderPlan = {
  reminders: [
    { afterDays: 5, byLetter: true, mailingId: 'm2', moment: now, state: 'sent' },
    { afterDays: 10, byLetter: false, mailingId: null, moment: now, state: 'waits-for-extract' },
    { afterDays: 40, byLetter: false, mailingId: null, moment: now, state: 'after-close' },
    { afterDays: 12, byLetter: false, mailingId: null, moment: undefined, state: 'planned' },
  ],
  recipients: { email: 312, letter: 48 },
};
const html = (
  mailings: readonly MailingProgress[],
  change: Partial<Poll> = {},
  mayWork = true,
  form = freshForm(),
): string =>
  render(
    'staff/sending/sending',
    sendingPage({
      person,
      poll: { ...poll, ...change },
      mailings,
      letters,
      reminders,
      form,
      cameBack: 'genoteerd',
      now,
      mayWork,
    }),
  );

describe('the rest of a mailing', () => {
  it('that only waits for another attempt is called so, and not just begun', () => {
    const quiet = { queued: 3, retrying: 3, perMinute: Array.from({ length: 30 }, () => 0) };
    expect(html([progress(quiet)])).toContain('Wij proberen 3 e-mails later nog een keer');
    expect(html([progress({ ...quiet, retrying: 2 })])).toContain('Het versturen is net begonnen');
  });

  it('is followed live until it is done, also while somebody paused it', () => {
    expect(html([progress({}, 'paused')])).toContain('data-live');
    expect(html([progress({ queued: 0, handedOver: 600 })])).not.toContain('data-live');
  });
});

describe('the page about sending', () => {
  it.each([
    ['running', html([progress({})])],
    ['paused', html([progress({}, 'paused')])],
    ['stalled', html([progress({ mailing: { ...progress({}).mailing, stalledSince: now } })])],
    [
      'done, with messages that may be double',
      html([progress({ queued: 0, handedOver: 990, possiblyDouble: 2 })]),
    ],
    ['stopped', html([progress({ queued: 0, cancelled: 400 }, 'cancelled')], { state: 'closed' })],
    [
      'planned',
      html([progress({ mailing: { ...progress({}).mailing, startAt: new Date('2027-03-03T09:00:00Z') } })]),
    ],
    ['outside the hours of sending', html([progress({ opensAt: new Date('2027-03-03T08:00:00Z') })])],
    ['waiting for the list before going live', html([progress({ onTrial: true })])],
    ['without a mailing', html([])],
    ['for who only reads', html([progress({})], {}, false)],
  ])('is right HTML when it is %s', async (_, page) => {
    expect(await htmlFaults(page)).toEqual([]);
  });

  it('offers to pause what runs and to go on with what is paused', () => {
    expect(html([progress({})])).toContain('Pauzeer versturen');
    expect(html([progress({}, 'paused')])).toContain('Ga verder met versturen');
    expect(html([progress({})], {}, false)).not.toContain('Pauzeer versturen');
  });

  it('says what to do first when the extract is too old to go on', async () => {
    const page = html([progress({}, 'paused')], {}, true, staleExtract);
    expect(page).toContain('href="#stand">Laad eerst een nieuwer uittreksel');
    expect(await htmlFaults(page)).toEqual([]);
  });

  it('says that nobody is skipped while the list before going live is not done', () => {
    expect(html([progress({ onTrial: true })])).toContain('Wacht: proefstand');
    expect(html([progress({ onTrial: true })])).not.toContain('Pauzeer versturen');
  });

  it('tells who would be reminded now', () => {
    expect(html([])).toContain('dan kregen 312 mensen die per e-mail. Per brief: 48 mensen.');
    expect(html([], { letters: false })).toContain('dan kregen 312 mensen die.');
    expect(html([], { state: 'closed' })).not.toContain('Bewaar de herinneringen');
  });

  it('says why messages did not go and which may be double', () => {
    const page = html([progress({ possiblyDouble: 2 })]);
    expect(page).toContain('6: afgemeld');
    expect(page).toContain('4: het e-mailadres bestaat niet (code 5.1.1)');
    expect(page).toContain('Van 2 e-mails is niet zeker');
  });

  it('shows letters with secret addresses apart and offers them while the poll is open', () => {
    expect(html([])).toContain('Eigen druk');
    expect(html([]).match(/>\s*Herinnering<\/span>/g)).toHaveLength(1);
    expect(html([])).toContain('brieven/b2/brieven.pdf');
    expect(html([], { state: 'closed' })).not.toContain('brieven.pdf');
  });
});
