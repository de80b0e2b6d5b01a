// Everything the page on which a poll is withdrawn may show.
import { toldLanguages, type Poll, type PollState } from '#features/polls/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { dutchNames } from '../../../texts/language-names.nl.js';
import { pollTop } from '../poll-top.js';
import { LONGEST_REASON } from './withdraw.form.js';

export type WithdrawFacts = { readonly person: StaffPerson; readonly poll: Poll; readonly form: FormView };

const CONSEQUENCES: Readonly<Record<PollState, string>> = {
  draft: 'Nog niemand heeft een uitnodiging gekregen. De peiling verdwijnt uit de lijst met werk.',
  scheduled: 'De peiling opent niet. Nog niemand heeft een uitnodiging gekregen.',
  open: 'Inwoners kunnen meteen niet meer antwoorden. E-mails die nog wachten, gaan niet meer weg. Wie de link opent, leest uw reden.',
  closed: 'Er komt geen uitkomst. Op de website staat uw reden.',
  published: '',
  archived: '',
  withdrawn: '',
};

export function withdrawPage({ person, poll, form }: WithdrawFacts): object {
  return {
    title: `Intrekken: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Trek de peiling in'),
    form: { ...form, values: { reden: '', ...form.values }, errors: { reden: '', ...form.errors } },
    languages: toldLanguages(poll).map((code) => ({
      name: `reden-${code}`,
      code,
      label: `De reden in het ${dutchNames[code]}`,
      direction: code === 'ar' ? 'rtl' : 'ltr',
      value: form.values[`reden-${code}`] ?? '',
      error: form.errors[`reden-${code}`] ?? '',
      optional: true,
    })),
    consequence: CONSEQUENCES[poll.state],
    longest: LONGEST_REASON,
    mayWithdraw: CONSEQUENCES[poll.state] !== '',
  };
}
