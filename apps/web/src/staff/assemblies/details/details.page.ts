// Everything the page with the details of an assembly may show; the same page makes a new one.
import type { Assembly } from '#features/assemblies/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { assemblyTop } from '../assembly-top.js';
import { LONGEST_STORY } from './details.form.js';

const NAMES = [
  'titel',
  'vraag',
  'mandaat',
  'bijeenkomsten',
  'vergoeding',
  'team',
  'plaatsen',
  'aanmelden',
  'antwoord',
  'wissen',
];

export function detailsPage(person: StaffPerson, assembly: Assembly | undefined, form: FormView): object {
  const empty = Object.fromEntries(NAMES.map((name) => [name, '']));
  return {
    title: assembly ? `Gegevens: ${assembly.title}` : 'Maak een burgerberaad',
    staff: staffFrame(person, 'burgerberaden'),
    top: assembly
      ? assemblyTop(assembly, 'Gegevens')
      : {
          back: '/werk/burgerberaden',
          backText: 'Alle burgerberaden',
          label: '',
          heading: 'Maak een burgerberaad',
        },
    form: { ...form, values: { ...empty, ...form.values }, errors: { ...empty, ...form.errors } },
    isNew: assembly === undefined,
    mayChange: assembly === undefined || assembly.state === 'draft',
    longestStory: LONGEST_STORY,
    action: assembly ? `/werk/burgerberaden/${assembly.id}/gegevens` : '/werk/burgerberaden/nieuw',
  };
}
