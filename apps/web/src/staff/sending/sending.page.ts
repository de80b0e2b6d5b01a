// Everything the page about sending may show: how the mailings get on, and which letters must be printed.
import type { MailingProgress } from '#features/deliveries/index.js';
import type { Poll, ReminderPlan } from '#features/polls/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../layout/navigation.js';
import { pollTop } from '../polls/poll-top.js';
import { mailingModel } from './mailing-model.js';
import { remindersModel } from './reminders.page.js';
import { lettersModel, lettersOfPoll, type LettersFacts } from './letters.page.js';

export type SendingFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly mailings: readonly MailingProgress[];
  readonly letters: LettersFacts;
  readonly reminders: ReminderPlan;
  readonly form: FormView;
  readonly now: Date;
  readonly mayWork: boolean;
  readonly cameBack: string;
};

const STALE =
  'Laad eerst een nieuwer uittreksel of een bestand met wijzigingen. Het uittreksel is ouder dan 14 dagen: wij weten niet wie intussen is overleden of verhuisd.';

/** Why a paused mailing does not go on: nothing was sent, and what to do first. */
export const staleExtract: FormView = {
  values: {},
  errors: {},
  errorList: [{ name: 'stand', text: STALE }],
};

export function sendingPage(facts: SendingFacts): object {
  const { person, poll, mailings, letters, now, mayWork } = facts;
  const here = `/werk/peilingen/${poll.id}/versturen`;
  const shown = mailings.map((progress, place) =>
    mailingModel(progress, { at: here, here, place, now, mayWork, mayResume: poll.state === 'open' }),
  );
  return {
    title: `Versturen: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Versturen'),
    mailings: shown,
    busy: shown.some(({ busy }) => busy),
    reportAt: mailings.length > 0 ? `/werk/peilingen/${poll.id}/versturen/verslag.csv` : '',
    liveAt: `/werk/peilingen/${poll.id}/versturen/nu`,
    errorList: facts.form.errorList,
    letters: lettersModel(lettersOfPoll(poll), letters, facts),
    reminders: remindersModel(poll, facts.reminders, facts),
  };
}
