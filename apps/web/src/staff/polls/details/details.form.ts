// Reads the story and the period of a poll.
import type { PollDetails } from '#features/polls/index.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { Form, type FormOutcome, type FormView } from '#platform/forms/form.js';
import { freshForm } from '#platform/forms/form.js';
import { isoTime } from '../../../texts/formats.nl.js';
import { endOfDay, lastDayOf } from '../last-day.js';
import { LONGEST_TITLE } from '../new-poll/new-poll.form.js';

export const LONGEST_QUESTION = 160;
export const LONGEST_STORY = 700;

/** @param today yyyy-mm-dd */
export function detailsForm(body: unknown, today: string): FormOutcome<PollDetails> {
  const form = new Form(body);
  const lastDay = form.optionalDate('sluit');
  const details: PollDetails = {
    title: form.text('titel', { max: LONGEST_TITLE, missing: 'Geef de peiling een titel' }),
    question: form.text('vraag', { max: LONGEST_QUESTION, missing: 'Vul de vraag aan inwoners in' }),
    why: form.optionalText('waarom', { max: LONGEST_STORY }),
    whatHappens: form.optionalText('daarna', { max: LONGEST_STORY }),
    team: form.optionalText('team', { max: 60 }),
    opensAt: form.isEmpty('opent') && form.isEmpty('opent-tijd') ? null : form.dateTime('opent'),
    closesAt: lastDay ? (endOfDay(lastDay) ?? null) : null,
    resultsOn: form.optionalDate('uitkomst') ?? null,
    reactionBy: form.optionalDate('reactie') ?? null,
  };
  if (!form.hasFaults && lastDay && lastDay < today) form.fault('sluit', 'Kies een dag die nog komt');
  checkOrder(form, details);
  return form.outcome(details);
}

/** Dates that contradict each other; empty ones contradict nothing. */
function checkOrder(form: Form, { opensAt, closesAt, resultsOn, reactionBy }: PollDetails): void {
  if (form.hasFaults) return;
  if (opensAt && closesAt && closesAt <= opensAt) {
    form.fault('sluit', 'Kies een laatste dag die na het openen ligt');
  }
  const lastDay = lastDayOf({ closesAt });
  if (resultsOn && lastDay && resultsOn <= lastDay) {
    form.fault('uitkomst', 'Kies een dag na de laatste dag van de peiling');
  }
  if (reactionBy && resultsOn && reactionBy < resultsOn) {
    form.fault('reactie', 'Kies een dag na de dag van de uitkomst');
  }
}

/** The form as it is filled in with what is known. */
export function filledDetails(details: PollDetails): FormView {
  return freshForm({
    titel: details.title,
    vraag: details.question,
    waarom: details.why,
    daarna: details.whatHappens,
    team: details.team,
    opent: details.opensAt ? localTimeOf(details.opensAt).day : '',
    'opent-tijd': details.opensAt ? isoTime(details.opensAt) : '',
    sluit: lastDayOf(details) ?? '',
    uitkomst: details.resultsOn ?? '',
    reactie: details.reactionBy ?? '',
  });
}
