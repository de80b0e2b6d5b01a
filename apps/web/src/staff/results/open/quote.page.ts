// Everything the page may show on which a person looks at one text that was drawn as a quote.
import { personalDetails, withoutDetails } from '#domain/coding/personal-details.js';
import type { OpenAnswer, OpenQuestion } from '#features/coding/index.js';
import type { Poll } from '#features/polls/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted } from '../../../texts/formats.nl.js';
import { pollTop } from '../../polls/poll-top.js';
import { addressOf } from './open-desk.js';
import { LONGEST_QUOTE } from './quote.form.js';

export type QuoteFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly question: OpenQuestion;
  readonly answer: OpenAnswer;
  readonly left: number;
  readonly form: FormView;
};

export function quotePage({ person, poll, question, answer, left, form }: QuoteFacts): object {
  const details = personalDetails(answer.text);
  const suggestion = withoutDetails(answer.text, details);
  const back = addressOf(question);
  return {
    title: `Citaat nakijken: ${question.text}`,
    staff: staffFrame(person, 'peilingen'),
    top: { ...pollTop(poll, 'Mag dit citaat online?'), back, backText: 'Terug naar de antwoorden' },
    form: {
      ...form,
      values: { citaat: suggestion, oordeel: '', ...form.values },
      errors: { citaat: '', oordeel: '', ...form.errors },
    },
    asked: question.text,
    original: answer.text,
    id: answer.id,
    found: details.map(({ kind, from, to }) => `${kind}: “${answer.text.slice(from, to)}”`),
    leftText: `Nog ${counted(left, 'citaat', 'citaten')} na te kijken.`,
    longest: LONGEST_QUOTE,
    choices: [
      {
        value: 'quotable',
        text: 'Ja, zo mag het online',
        hint: 'Niemand is te herkennen, ook niet door wat er gebeurde.',
      },
      { value: 'withheld', text: 'Nee, laat het weg', hint: 'De computer kiest dan het volgende antwoord.' },
    ],
    back,
  };
}
