// Everything the page may show on which one theme of the feedback is written.
import type { Poll } from '#features/polls/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { pollTop } from '../../polls/poll-top.js';
import { LONGEST_PROMISE, LONGEST_TEXT, LONGEST_TITLE, promiseNumbers } from './theme.form.js';

export type ThemeFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  /** Undefined: a new theme. */
  readonly themeId: string | undefined;
  readonly form: FormView;
};

const OUTCOMES = [
  { value: 'taken-over', text: 'Doen we', hint: 'Wij doen wat mensen vroegen.' },
  { value: 'partly', text: 'Doen we deels', hint: 'Een deel gebeurt, een deel niet. Schrijf beide op.' },
  { value: 'not', text: 'Doen we niet', hint: 'Leg goed uit waarom niet.' },
];

const NAMES = ['onderwerp', 'gehoord', 'besluit', 'besloten', 'waarom'];

export function themePage({ person, poll, themeId, form }: ThemeFacts): object {
  const at = `/werk/peilingen/${poll.id}/terugkoppeling`;
  const heading = themeId === undefined ? 'Nieuw onderwerp' : 'Onderwerp';
  const empty = Object.fromEntries(NAMES.map((name) => [name, '']));
  return {
    title: `${heading}: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: { ...pollTop(poll, heading), back: at, backText: 'Terug naar de terugkoppeling' },
    form: { ...form, values: { ...empty, ...form.values }, errors: { ...empty, ...form.errors } },
    outcomes: OUTCOMES,
    longestTitle: LONGEST_TITLE,
    longest: LONGEST_TEXT,
    promises: promiseNumbers.map((number) => promisePlace(number, form)),
    removeAt: themeId === undefined ? '' : `${at}/onderwerp/${themeId}/weghalen`,
    back: at,
  };
}

function promisePlace(number: number, { values, errors }: FormView): object {
  const [what, day, id] = [`belofte-${number}`, `datum-${number}`, `belofte-id-${number}`] as const;
  return {
    legend: `Belofte ${number}`,
    what: {
      name: what,
      label: 'Wat is er dan klaar?',
      value: values[what] ?? '',
      error: errors[what] ?? '',
      max: LONGEST_PROMISE,
      optional: true,
    },
    day: {
      name: day,
      label: 'Uiterlijk op',
      value: values[day] ?? '',
      error: errors[day] ?? '',
      optional: true,
    },
    idName: id,
    id: values[id] ?? '',
  };
}
