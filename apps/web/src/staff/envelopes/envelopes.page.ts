// Everything the page about the envelope may show.
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../layout/navigation.js';

export const envelopesPage = (person: StaffPerson, form: FormView): object => ({
  title: 'Envelop',
  staff: staffFrame(person, 'peilingen'),
  form: { ...form, errors: { links: '', boven: '', breed: '', hoog: '', ...form.errors } },
});
