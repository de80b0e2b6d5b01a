// Everything the pages for registering who calls may show: the code first, then what to ask on the telephone.
import type { Assembly, Newcomer } from '#features/assemblies/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { registerPage } from '../../../resident/register/register.page.js';
import { organises } from '../assembly-roles.js';
import { assemblyTop } from '../assembly-top.js';

type Desk = { readonly person: StaffPerson; readonly assembly: Assembly };

export function telephoneStartPage(
  { person, assembly }: Desk,
  { form = freshForm(), done = false }: { readonly form?: FormView; readonly done?: boolean },
): object {
  return {
    title: `Aanmelden per telefoon: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: topOf(person, assembly),
    form: { ...form, values: { code: '', ...form.values }, errors: { code: '', ...form.errors } },
    isOpen: assembly.state === 'registering',
    done,
  };
}

export function telephoneFormPage(
  { person, found, code }: { readonly person: StaffPerson; readonly found: Newcomer; readonly code: string },
  form?: FormView,
): object {
  const { assembly, known, registration } = found;
  const at = `/werk/burgerberaden/${assembly.id}/telefoon`;
  const registered = registration?.removed === '';
  return {
    ...registerPage({ assembly, known, at, stamp: '', registered, trial: true }, form),
    title: `Aanmelden per telefoon: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: topOf(person, assembly),
    code,
    start: at,
  };
}

function topOf(person: StaffPerson, assembly: Assembly): object {
  const top = assemblyTop(assembly, 'Aanmelden per telefoon');
  return organises(person) ? top : { ...top, back: '/werk/burgerberaden', backText: 'Alle burgerberaden' };
}
