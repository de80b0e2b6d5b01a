// Reads the story, the seats and the dates of an assembly.
import type { AssemblyDetails } from '#features/assemblies/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';
import { endOfDay, lastDayOf } from '../../polls/last-day.js';

export const LONGEST_STORY = 900;
export const LONGEST_TITLE = 90;

/** @param today yyyy-mm-dd */
export function detailsForm(body: unknown, today: string): FormOutcome<AssemblyDetails> {
  const form = new Form(body);
  const lastDay = form.optionalDate('aanmelden');
  const details: AssemblyDetails = {
    title: form.text('titel', { max: LONGEST_TITLE, missing: 'Geef het burgerberaad een titel' }),
    question: form.text('vraag', { max: 200, missing: 'Vul de vraag aan het burgerberaad in' }),
    mandate: form.optionalText('mandaat', { max: LONGEST_STORY }),
    meetings: form.optionalText('bijeenkomsten', { max: LONGEST_STORY }),
    allowance: form.optionalText('vergoeding', { max: 300 }),
    team: form.optionalText('team', { max: 60 }),
    size: form.wholeNumber('plaatsen', { from: 5, to: 1000 }),
    registerUntil: lastDay ? (endOfDay(lastDay) ?? null) : null,
    answerBy: form.optionalDate('antwoord') ?? null,
    eraseBy: form.optionalDate('wissen') ?? null,
  };
  if (!form.hasFaults && lastDay && lastDay < today) form.fault('aanmelden', 'Kies een dag die nog komt');
  checkOrder(form, lastDay, details);
  return form.outcome(details);
}

function checkOrder(form: Form, lastDay: string | undefined, { answerBy, eraseBy }: AssemblyDetails): void {
  if (form.hasFaults) return;
  if (lastDay && answerBy && answerBy <= lastDay)
    form.fault('antwoord', 'Kies een dag na de laatste dag van het aanmelden');
  const latest = answerBy ?? lastDay;
  if (eraseBy && latest && eraseBy <= latest) form.fault('wissen', 'Kies een dag na de andere data');
}

/** The form as it is filled in with what is known. */
export function filledDetails(details: AssemblyDetails): FormView {
  return freshForm({
    titel: details.title,
    vraag: details.question,
    mandaat: details.mandate,
    bijeenkomsten: details.meetings,
    vergoeding: details.allowance,
    team: details.team,
    plaatsen: String(details.size),
    aanmelden: lastDayOf({ closesAt: details.registerUntil }) ?? '',
    antwoord: details.answerBy ?? '',
    wissen: details.eraseBy ?? '',
  });
}
