// Everything the page with table groups may show: what was asked, and per round who sits where.
import type { Assembly, MadeSeating, SeatingMade } from '#features/assemblies/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, listed, longMoment, wholeNumber } from '../../../texts/formats.nl.js';
import { organises } from '../assembly-roles.js';
import { assemblyTop } from '../assembly-top.js';

export type TablesFacts = {
  readonly person: StaffPerson;
  readonly assembly: Assembly;
  readonly made: MadeSeating | undefined;
  /** Who holds a seat now: pseudonymous number and, for who may see it, the name. */
  readonly people: ReadonlyMap<number, string>;
  readonly form: FormView;
  readonly refused?: Extract<SeatingMade, { readonly ok: false }>;
};

export function tablesPage(facts: TablesFacts): object {
  const { person, assembly, made, people, form, refused } = facts;
  const value = (name: string): unknown => form.values[name] ?? '';
  const error = (name: string): string => form.errors[name] ?? '';
  return {
    title: `Tafelgroepen: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: {
      ...assemblyTop(assembly, 'Tafelgroepen'),
      back: seatsOf(assembly),
      backText: 'Terug naar de plaatsen',
    },
    form,
    works: organises(person),
    people: counted(people.size, 'deelnemer', 'deelnemers'),
    enough: people.size > 1,
    fields: {
      tables: { value: value('tafels'), error: error('tafels') },
      rounds: { value: value('rondes'), error: error('rondes') },
      mix: { values: form.values['mengen'] ?? [], error: error('mengen') },
      apart: { value: value('apart'), error: error('apart') },
      together: { value: value('samen'), error: error('samen') },
    },
    categories: assembly.categories.map(({ name }) => ({ value: name, text: name })),
    refused: refused ? refusedText(refused) : '',
    action: `/werk/burgerberaden/${assembly.id}/tafels`,
    made: made ? madeOf(made, people) : false,
  };
}

const seatsOf = ({ id }: Assembly): string => `/werk/burgerberaden/${id}/plaatsen`;

function madeOf({ madeAt, outcome }: MadeSeating, people: TablesFacts['people']): object {
  const seated = new Set(outcome.rounds.flat(2));
  const changed =
    [...people.keys()].some((number) => !seated.has(number)) ||
    [...seated].some((number) => !people.has(number));
  return {
    at: longMoment(madeAt),
    changed,
    stats: [
      { number: wholeNumber(outcome.meetings), text: 'paren ontmoeten elkaar' },
      { number: wholeNumber(outcome.mostMeetings), text: 'paren kan hooguit' },
    ],
    mixed:
      outcome.imbalance === 0
        ? 'Aan elke tafel zijn de kenmerken gelijk verdeeld.'
        : `Helemaal gelijk kan niet: op ${counted(outcome.imbalance, 'plek', 'plekken')} zit er iemand te veel of te weinig met een kenmerk.`,
    rounds: outcome.rounds.map((tables, round) => ({
      title: `Ronde ${round + 1}`,
      tables: tables.map((table, place) => ({
        title: `Tafel ${place + 1}`,
        people: table.map((number) => ({ number, name: people.get(number) ?? '' })),
      })),
    })),
  };
}

function refusedText({ refused, numbers }: Extract<SeatingMade, { readonly ok: false }>): string {
  return REFUSED[refused](listed([...new Set(numbers)].map(String)));
}

const REFUSED: Readonly<
  Record<Extract<SeatingMade, { readonly ok: false }>['refused'], (numbers: string) => string>
> = {
  'unknown-number': (numbers) => `Deze nummers hebben geen plaats in de groep: ${numbers}.`,
  'too-few-members': () => 'Er zijn minder deelnemers dan tafels. Kies minder tafels.',
  'together-and-apart': (numbers) =>
    `Deze nummers moeten samen én apart zitten: ${numbers}. Haal één van beide weg.`,
  'too-many-together': (numbers) =>
    `Deze nummers passen niet samen aan één tafel: ${numbers}. Kies minder tafels.`,
  'apart-not-kept': (numbers) =>
    `Deze nummers zijn niet uit elkaar te houden: ${numbers}. Kies meer tafels of minder rondes.`,
  'not-in-this-state': () => 'Er is nog niet geloot.',
};
