// Everything the page that gives people longer to register may show: what they read before, and what stays.
import type { Assembly } from '#features/assemblies/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { fullDay } from '../../../texts/formats.nl.js';
import { lastDayOf } from '../../polls/last-day.js';
import { assemblyTop } from '../assembly-top.js';

export type ExtendFacts = {
  readonly person: StaffPerson;
  readonly assembly: Assembly;
  readonly form: FormView;
};

export function extendPage({ person, assembly, form }: ExtendFacts): object {
  const lastDay = lastDayOf({ closesAt: assembly.registerUntil });
  return {
    title: `Langer aanmelden: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: assemblyTop(assembly, 'Geef mensen langer de tijd'),
    form: {
      ...form,
      values: { aanmelden: '', antwoord: '', ...form.values },
      errors: { aanmelden: '', antwoord: '', ...form.errors },
    },
    lastDay: lastDay === undefined ? '' : fullDay(lastDay),
    eraseBy: assembly.eraseBy === null ? '' : fullDay(assembly.eraseBy),
  };
}
