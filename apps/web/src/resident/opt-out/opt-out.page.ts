// Everything the pages of opting out may show.
import type { OptOutLevel } from '#features/population/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';

const CHOICES: readonly { readonly value: OptOutLevel; readonly text: string; readonly hint: string }[] = [
  {
    value: 'this-poll',
    text: 'Deze peiling of dit burgerberaad',
    hint: 'U krijgt hierover geen berichten meer.',
  },
  { value: 'reminders', text: 'Alleen herinneringen', hint: 'U kunt nog wel meedoen.' },
  { value: 'all-polls', text: 'Alle peilingen en burgerberaden', hint: 'Wij vragen u ook later niets meer.' },
];

const DONE: Readonly<Record<OptOutLevel, string>> = {
  'this-poll': 'U krijgt geen berichten meer over deze peiling of dit burgerberaad.',
  reminders: 'U krijgt hiervoor geen herinneringen meer.',
  'all-polls': 'U krijgt geen uitnodigingen meer voor peilingen en burgerberaden.',
};

export function optOutPage(token: string, form: FormView = freshForm()): object {
  const chosen = form.values['keuze'];
  return {
    title: 'Afmelden',
    later: '',
    form,
    action: `/afmelden/${token}`,
    choices: CHOICES,
    chosen: typeof chosen === 'string' ? chosen : '',
  };
}

export function optedOutPage(level: OptOutLevel): object {
  return { title: 'U bent afgemeld', later: '', done: DONE[level] };
}

export const unknownOptOutPage = { title: 'Deze link kennen wij niet', later: '', done: '' };
