// Reads until when people can register after all, and until when the drawn may answer.
import type { Assembly, LaterDates } from '#features/assemblies/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';
import { endOfDay, lastDayOf } from '../../polls/last-day.js';

type Promised = Pick<Assembly, 'registerUntil' | 'answerBy' | 'eraseBy'>;

export function extendForm(body: unknown, { registerUntil, eraseBy }: Promised): FormOutcome<LaterDates> {
  const form = new Form(body);
  const lastDay = form.date('aanmelden');
  const answerBy = form.optionalDate('antwoord') ?? null;
  if (!form.hasFaults) {
    if (lastDay <= (lastDayOf({ closesAt: registerUntil }) ?? ''))
      form.fault('aanmelden', 'Kies een dag na de laatste dag die nu geldt');
    if (answerBy !== null && answerBy <= lastDay)
      form.fault('antwoord', 'Kies een dag na de laatste dag van het aanmelden');
    if (eraseBy !== null && (answerBy ?? lastDay) >= eraseBy)
      form.fault(
        answerBy === null ? 'aanmelden' : 'antwoord',
        'Kies een dag voor de dag waarop wij alle gegevens wissen',
      );
  }
  const registerLonger = (lastDay === '' ? undefined : endOfDay(lastDay)) ?? new Date(0);
  return form.outcome({ lastDay, registerUntil: registerLonger, answerBy });
}

/** The day to answer as it is; the new last day is for the organiser to choose. */
export function extendable({ answerBy }: Promised): FormView {
  return freshForm({ aanmelden: '', antwoord: answerBy ?? '' });
}
