// Everything the work list of registrations may show: how many, from where, and which ask for a look.
import {
  counts,
  mustBeSolved,
  type Assembly,
  type Doubt,
  type RegistrantContact,
  type Registration,
} from '#features/assemblies/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { table } from '../../../components/table.js';
import { staffFrame } from '../../../layout/navigation.js';
import { doubtText, removalText } from '../../../texts/assemblies.nl.js';
import { counted, wholeNumber } from '../../../texts/formats.nl.js';
import { organises } from '../assembly-roles.js';
import { assemblyTop } from '../assembly-top.js';

export type RegistrationsFacts = {
  readonly person: StaffPerson;
  readonly assembly: Assembly;
  readonly registrations: readonly Registration[];
  readonly doubts: readonly Doubt[];
  /** Only of registrations somebody must look at. */
  readonly contacts: ReadonlyMap<string, RegistrantContact>;
};

export function registrationsPage(facts: RegistrationsFacts): object {
  const { person, assembly, registrations, doubts } = facts;
  const live = registrations.filter((one) => counts(one));
  const gone = registrations.filter(({ trial, removed }) => !trial && removed !== '');
  const at = `/werk/burgerberaden/${assembly.id}/aanmeldingen`;
  const solvable = doubts.filter(mustBeSolved);
  const housemates = doubts.length - solvable.length;
  return {
    title: `Aanmeldingen: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: assemblyTop(assembly, 'Aanmeldingen'),
    works: organises(person),
    stats: [
      { number: wholeNumber(live.length), text: 'aanmeldingen doen mee' },
      { number: wholeNumber(solvable.length), text: 'om naar te kijken' },
      { number: wholeNumber(gone.length), text: 'doen niet mee' },
      {
        number: wholeNumber(live.filter(({ origin }) => origin === 'phone').length),
        text: 'aangemeld door te bellen',
      },
    ],
    trials: trialsText(registrations.filter(({ trial }) => trial).length),
    housemates:
      housemates > 0
        ? `${counted(housemates, 'aanmelding deelt een adres', 'aanmeldingen delen een adres')} met een andere. Dat mag: van elk adres wordt hooguit één persoon geloot.`
        : '',
    doubts: solvable.map((doubt) => doubtOf(doubt, facts, at)),
    removed: gone.map((one) => removedOf(one, facts, at)),
    mayJudge: organises(person) && mayJudge(assembly),
    telephoneAt: assembly.state === 'registering' ? `/werk/burgerberaden/${assembly.id}/telefoon` : '',
    closeAt: organises(person) && assembly.state === 'registering' ? `${at}/sluiten` : '',
    spread: spreadOf(assembly, live),
    next: assembly.state === 'closed' ? `/werk/burgerberaden/${assembly.id}/controle` : '',
  };
}

const trialsText = (trials: number): string =>
  trials === 0
    ? ''
    : `${counted(trials, 'proef van een collega telt', 'proeven van collega’s tellen')} niet mee. Bij het openen of sluiten van het aanmelden verdwijnen zij vanzelf.`;

const mayJudge = ({ state }: Assembly): boolean => state === 'registering' || state === 'closed';

function removedOf(one: Registration, facts: RegistrationsFacts, at: string): object {
  const { id, removed, removedNote } = one;
  const why = removed === '' ? '' : removalText[removed];
  return {
    id,
    text: nameOf(facts, id),
    why: removedNote === '' ? why : `${why}: ${removedNote}`,
    action: `${at}/${id}/terug`,
    mayRestore: removed !== 'withdrew' && mayJudge(facts.assembly),
  };
}

function spreadOf({ categories }: Assembly, live: readonly Registration[]): readonly object[] {
  return categories.map(({ name, targets }) =>
    table(
      name,
      ['Waarde', '#Aanmeldingen', '#Plaatsen'],
      targets.map(({ value, min, max }) => [
        value,
        wholeNumber(live.filter(({ given }) => given?.[name] === value).length),
        min === max ? wholeNumber(min) : `${min} tot ${max}`,
      ]),
    ),
  );
}

function doubtOf({ registration, reason, others }: Doubt, facts: RegistrationsFacts, at: string): object {
  const contact = facts.contacts.get(registration.id);
  return {
    id: registration.id,
    name: nameOf(facts, registration.id),
    reach: [contact?.phone ?? '', contact?.email ?? ''].filter((text) => text !== '').join(' · '),
    reason: doubtText[reason],
    others: others.map((id) => nameOf(facts, id)).join(', '),
    removeAs: reason === 'same-contact' ? 'duplicate' : 'not-eligible',
    removeText: reason === 'same-contact' ? 'Dit is een dubbele' : 'Kan niet meedoen',
    action: `${at}/${registration.id}`,
  };
}

const nameOf = ({ contacts }: RegistrationsFacts, id: string): string => {
  const name = contacts.get(id)?.name ?? '';
  return name === '' ? 'Iemand zonder naam' : name;
};
