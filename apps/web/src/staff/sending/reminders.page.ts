// The reminders of a poll as staff see them: which days, what became of them, and who would get one now.
import type { PlannedReminder, Poll, ReminderPlan } from '#features/polls/index.js';
import type { FormView } from '#platform/forms/form.js';
import { counted, shortMoment } from '../../texts/formats.nl.js';

type Badge = { readonly text: string; readonly kind: string; readonly icon: string };

const BADGES: Readonly<Record<PlannedReminder['state'], Badge>> = {
  planned: { text: 'Gepland', kind: '', icon: 'clock' },
  sent: { text: 'Verstuurd', kind: 'ok', icon: 'check' },
  'waits-for-extract': { text: 'Wacht op mutatiebestand', kind: 'warn', icon: 'warning' },
  'after-close': { text: 'Gaat niet weg', kind: 'no', icon: 'cross' },
};

const NOTES: Readonly<Record<PlannedReminder['state'], string>> = {
  planned: '',
  sent: '',
  'waits-for-extract': ' Het uittreksel is ouder dan 14 dagen. Lees eerst een mutatiebestand in.',
  'after-close': ' Dan is de peiling al gesloten.',
};

export function remindersModel(
  { id, state, letters }: Poll,
  plan: ReminderPlan,
  { mayWork, form }: { readonly mayWork: boolean; readonly form: FormView },
): object {
  const planned = plan.reminders.map(({ afterDays }) => String(afterDays));
  const open = state === 'open';
  return {
    list: plan.reminders.map((each) => ({
      name: `Dag ${each.afterDays}${each.byLetter ? ', ook per brief' : ''}`,
      badge: BADGES[each.state],
      note: `${each.moment ? `Op ${shortMoment(each.moment)}.` : 'De dag volgt als de peiling een begin heeft.'}${NOTES[each.state]}`,
    })),
    preview: open ? previewOf(plan.recipients, letters) : '',
    letters,
    may: mayWork && ['draft', 'scheduled', 'open'].includes(state),
    at: `/werk/peilingen/${id}/versturen/herinneringen`,
    form: {
      values: {
        eerste: planned[0] ?? '',
        tweede: planned[1] ?? '',
        brief: plan.reminders.some(({ byLetter }) => byLetter) ? 'ja' : '',
        ...form.values,
      },
      errors: { eerste: '', tweede: '', ...form.errors },
    },
  };
}

function previewOf({ email, letter }: ReminderPlan['recipients'], letters: boolean): string {
  const byMail = counted(email, 'persoon', 'mensen');
  if (!letters) return `Ging er nu een herinnering weg, dan kregen ${byMail} die.`;
  return `Ging er nu een herinnering weg, dan kregen ${byMail} die per e-mail. Per brief: ${counted(letter, 'persoon', 'mensen')}.`;
}
