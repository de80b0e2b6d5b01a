// Reads the headline of a result, and the moments at which council and public may read it.
import type { Poll } from '#features/polls/index.js';
import type { Moments } from '#features/results/index.js';
import { dayAfter, localTimeOf, momentOf } from '#platform/clock/local-time.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

export const LONGEST_HEADLINE = 160;
const MORNING = '09:00';
const DAYS_FOR_THE_COUNCIL = 2;

export function headlineForm(body: unknown): FormOutcome<string> {
  const form = new Form(body);
  return form.outcome(
    form.text('kop', { max: LONGEST_HEADLINE, missing: 'Schrijf een kop boven de uitkomst' }),
  );
}

export function momentsForm(body: unknown): FormOutcome<Moments> {
  const form = new Form(body);
  const moments = { councilFrom: form.dateTime('raad'), publicFrom: form.dateTime('openbaar') };
  if (!form.hasFaults && moments.councilFrom > moments.publicFrom) {
    form.fault('openbaar', 'Kies hetzelfde moment als de raad, of een later moment');
  }
  return form.outcome(moments);
}

/** The council tomorrow morning, everybody two days later or on the day that was promised. */
export function suggestedMoments({ resultsOn }: Pick<Poll, 'resultsOn'>, now: Date): Moments {
  const councilDay = dayAfter(localTimeOf(now).day);
  const soonest = Array.from({ length: DAYS_FOR_THE_COUNCIL }).reduce<string>(dayAfter, councilDay);
  const publicDay = resultsOn && resultsOn > councilDay ? resultsOn : soonest;
  return {
    councilFrom: momentOf({ day: councilDay, time: MORNING }) ?? now,
    publicFrom: momentOf({ day: publicDay, time: MORNING }) ?? now,
  };
}
