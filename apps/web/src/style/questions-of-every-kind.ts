// Questions with several parts, for the page that shows every component.
import type { QuestionModel } from '../components/question.js';
import type { Question } from '#domain/questionnaire/question.js';

const asked = { help: '', required: true, dontKnow: true } as const;
const options = [
  { code: 'groen', label: 'Meer groen in de straat' },
  { code: 'licht', label: 'Meer licht op de paden' },
  { code: 'rust', label: 'Minder hard rijden' },
] as const;
const picture = '0'.repeat(64);

export const questionsOfEveryKind: readonly Question[] = [
  {
    ...asked,
    id: 'soort-zinnen',
    kind: 'matrix',
    text: 'Bent u het eens met deze zinnen?',
    rows: [
      { code: 'r1', label: 'In mijn straat is het ’s avonds licht genoeg.' },
      { code: 'r2', label: 'Ik ken mijn buren.' },
    ],
    columns: [
      { code: 'c1', label: 'Helemaal oneens' },
      { code: 'c2', label: 'Oneens' },
      { code: 'c3', label: 'Neutraal' },
      { code: 'c4', label: 'Eens' },
      { code: 'c5', label: 'Helemaal eens' },
    ],
  },
  { ...asked, id: 'soort-volgorde', kind: 'ranking', text: 'Wat is voor u het belangrijkst?', options },
  { ...asked, id: 'soort-punten', kind: 'points', text: 'Verdeel de punten.', options, total: 100 },
  {
    ...asked,
    id: 'soort-getal',
    kind: 'number',
    text: 'Hoeveel auto’s hebt u?',
    from: 0,
    to: 9,
    decimals: 0,
    unit: 'auto’s',
  },
  { ...asked, id: 'soort-dag', kind: 'date', text: 'Sinds wanneer woont u hier?', from: '', to: '' },
  {
    ...asked,
    id: 'soort-beeld',
    kind: 'image-choice',
    text: 'Welk plein kiest u?',
    options: [
      { code: 'a', label: 'Met bomen', picture, alt: 'Een plein met bomen' },
      { code: 'b', label: 'Met water', picture, alt: 'Een plein met water' },
    ],
  },
  {
    ...asked,
    id: 'soort-plek',
    kind: 'place',
    text: 'Waar is het onveilig?',
    picture,
    alt: 'De wijk van boven',
  },
  {
    ...asked,
    id: 'soort-uitleg',
    kind: 'information',
    text: 'Over het plan',
    help: 'Lees dit eerst.',
    required: false,
  },
];

const DRAWN =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'%3E%3Cpath fill='%23cdb' d='M0 0h4v3H0z'/%3E%3C/svg%3E";

/** The same model with a drawn picture, because this page has none of its own. */
export function withPicture(model: QuestionModel): QuestionModel {
  if (model.component === 'place-answer') return { ...model, field: { ...model.field, src: DRAWN } };
  if (model.component !== 'pictures') return model;
  const options = model.field.options.map((option) => ({ ...option, src: DRAWN }));
  return { ...model, field: { ...model.field, options } };
}
