// Everything the pages for registering may show; the register's own facts are shown, not asked.
import {
  askedCategories,
  NOT_SAID,
  type Assembly,
  type AssemblyCategory,
  type Entry,
  type Given,
  type RegistrationInput,
} from '#features/assemblies/index.js';
import { justBefore } from '#platform/clock/local-time.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { fullDay, longDay, upToDay, wholeNumber } from '../../texts/formats.nl.js';
import type { typedFields } from './register.form.js';

export type RegisterFacts = {
  readonly assembly: Assembly;
  readonly known: Given;
  /** Where the form is sent, without a slash at the end. */
  readonly at: string;
  readonly stamp: string;
  readonly registered: boolean;
  /** Staff try the form out. */
  readonly trial: boolean;
};

const FIELDS = ['naam', 'e-mail', 'telefoon', 'woorden', 'ja-loting', 'ja-contact', 'ja-reserve'];

export function registerPage(facts: RegisterFacts, form: FormView = freshForm()): object {
  const { assembly, known, at, stamp, registered, trial } = facts;
  const asked = askedCategories(assembly.categories);
  const names = [...FIELDS, ...asked.map((_, place) => `kenmerk-${place}`)];
  const empty = Object.fromEntries(names.map((name) => [name, '']));
  const filled: Filled = { values: { ...empty, ...form.values }, errors: { ...empty, ...form.errors } };
  return {
    title: `Meld u aan: ${assembly.title}`,
    form: { ...form, ...filled },
    ...storyOf(assembly),
    known: Object.entries(known).map(([term, value]) => ({ term, value })),
    asked: asked.map((category, place) => questionOf(category, place, filled)),
    email: { value: filled.values['e-mail'], error: filled.errors['e-mail'] },
    yes: CONSENTS.map(({ name, label }) => ({
      name,
      label,
      value: filled.values[name] ?? '',
      error: filled.errors[name] ?? '',
    })),
    stamp,
    action: at,
    registered,
    trial,
    withdrawAt: registered && !trial ? `${at}/intrekken` : '',
  };
}

type Filled = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
};

const CONSENTS = [
  { name: 'ja-loting', label: 'Ja, u mag mijn antwoorden gebruiken om te loten.' },
  { name: 'ja-contact', label: 'Ja, u mag mij bellen of mailen over dit burgerberaad.' },
  { name: 'ja-reserve', label: 'Ja, zet mij op de reservelijst als ik niet geloot word. (Niet verplicht)' },
];

function storyOf(assembly: Assembly): object {
  const { title, question, mandate, meetings, allowance, size, registerUntil, eraseBy } = assembly;
  const lines = meetings.split('\n').map((line) => line.trim());
  return {
    heading: title,
    question,
    seats: wholeNumber(size),
    until: registerUntil ? upToDay(justBefore(registerUntil)) : '',
    meetings: lines.filter((line) => line !== ''),
    allowance,
    mandate,
    eraseBy: eraseBy ? fullDay(eraseBy) : '',
  };
}

function questionOf({ name, targets }: AssemblyCategory, place: number, { values, errors }: Filled): object {
  const field = `kenmerk-${place}`;
  const said = targets.filter(({ value }) => value !== NOT_SAID);
  return {
    name: field,
    legend: name,
    options: [
      ...said.map(({ value }) => ({ value, text: value })),
      { value: NOT_SAID, text: 'Zeg ik liever niet', apart: true },
    ],
    value: values[field],
    error: errors[field] ?? '',
  };
}

export function registerCheckPage(
  { assembly, known, at }: RegisterFacts,
  { contact, given, reserve }: RegistrationInput,
  fields: ReturnType<typeof typedFields>,
): object {
  return {
    title: `Klopt dit? ${assembly.title}`,
    heading: assembly.title,
    rows: [
      { term: 'Naam', value: contact.name },
      { term: 'E-mail', value: contact.email === '' ? 'niet ingevuld' : contact.email },
      { term: 'Telefoon', value: contact.phone === '' ? 'niet ingevuld' : contact.phone },
      ...Object.entries({ ...known, ...given }).map(([term, value]) => ({ term, value })),
      { term: 'Eigen woorden', value: contact.words === '' ? 'niet ingevuld' : contact.words },
      { term: 'Reservelijst', value: reserve ? 'ja' : 'nee' },
    ],
    fields,
    back: at,
    send: `${at}/versturen`,
  };
}

export function registeredPage(
  assembly: Assembly,
  {
    trial,
    withdrawn = false,
    workAt = '',
  }: {
    readonly trial: boolean;
    readonly withdrawn?: boolean;
    /** Where a colleague who tried the form out came from. */
    readonly workAt?: string;
  },
): object {
  const until = assembly.registerUntil;
  return {
    title: withdrawn ? 'U doet niet meer mee' : 'Bedankt. Uw aanmelding is binnen',
    heading: assembly.title,
    trial,
    workAt,
    withdrawn,
    steps: [
      { text: 'U bent aangemeld', note: 'U hoeft nu niets te doen.', state: 'done' },
      {
        text: 'Anderen kunnen zich nog aanmelden',
        note: until ? upToDay(justBefore(until)).replace(/^t/, 'T') : '',
        state: 'now',
      },
      { text: 'Wij loten in het openbaar', note: 'U kunt op deze website meekijken.', state: 'later' },
      {
        text: 'U hoort of u geloot bent',
        note: assembly.answerBy ? `Ruim voor ${longDay(assembly.answerBy)}` : 'Kort na de loting',
        state: 'later',
      },
    ],
    publicPage: `/burgerberaden/${assembly.slug}`,
  };
}

const NO_ENTRY: Readonly<Record<Exclude<Entry, 'open'>, { readonly title: string; readonly text: string }>> =
  {
    'not-yet': { title: 'Aanmelden kan nog niet', text: 'Het aanmelden is nog niet open.' },
    closed: {
      title: 'Aanmelden kan niet meer',
      text: 'Het aanmelden is gesloten. Wie zich aanmeldde, hoort van ons.',
    },
    'not-valid': {
      title: 'Deze uitnodiging geldt niet meer',
      text: 'Denkt u dat dit niet klopt? Bel ons dan.',
    },
  };

const SEALED: readonly Assembly['state'][] = ['sealed', 'drawn', 'filled'];

export function closedPage(
  entry: Exclude<Entry, 'open'>,
  assembly: Assembly | undefined,
  { token = '', registered = false }: { readonly token?: string; readonly registered?: boolean } = {},
): object {
  const seen = assembly && !['draft', 'inviting'].includes(assembly.state) ? assembly : undefined;
  return {
    ...NO_ENTRY[entry],
    publicPage: seen ? `/burgerberaden/${seen.slug}` : '',
    checkAt: seen && SEALED.includes(seen.state) ? `/burgerberaden/${seen.slug}/controleer` : '',
    token,
    // Closed, and not sealed yet.
    withdrawAt: registered && assembly?.state === 'closed' ? `/aanmelden/${token}/intrekken` : '',
  };
}
