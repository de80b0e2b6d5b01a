// Everything the page that asks why an assembly is withdrawn may show, and what happens then to who registered.
import type { Assembly } from '#features/assemblies/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { fullDay } from '../../../texts/formats.nl.js';
import { assemblyTop } from '../assembly-top.js';

export const LONGEST_REASON = 300;

export type WithdrawFacts = {
  readonly person: StaffPerson;
  readonly assembly: Assembly;
  readonly form: FormView;
};

export function withdrawPage({ person, assembly, form }: WithdrawFacts): object {
  return {
    title: `Intrekken: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: assemblyTop(assembly, 'Trek het burgerberaad in'),
    form: { ...form, values: { reden: '', ...form.values }, errors: { reden: '', ...form.errors } },
    longest: LONGEST_REASON,
    eraseBy: assembly.eraseBy ? fullDay(assembly.eraseBy) : '',
  };
}
