// Everything the page may show about agreements with researchers and the file that is made under them.
import type { Poll } from '#features/polls/index.js';
import type { Agreement } from '#features/results/index.js';
import type { FormView } from '#platform/forms/form.js';
import { mayActFor, type StaffPerson } from '#platform/staff-login/roles.js';
import { table } from '../../../components/table.js';
import { staffFrame } from '../../../layout/navigation.js';
import { fullDay, longDay, longMoment, wholeNumber } from '../../../texts/formats.nl.js';
import { pollTop } from '../../polls/poll-top.js';
import { LONGEST_PARTY, LONGEST_PURPOSE } from './microdata.form.js';
import { AGREEMENT_RECORDERS } from './microdata-roles.js';

export type MicrodataFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly agreements: readonly (Agreement & { readonly inForce: boolean })[];
  readonly file: { readonly people: number; readonly madeAt: Date } | undefined;
  readonly researchers: readonly { readonly id: string; readonly name: string }[];
  readonly names: ReadonlyMap<string, string>;
  readonly form: FormView;
  readonly done: string;
};

const DONE: Readonly<Record<string, string>> = {
  afspraak: 'De afspraak is vastgelegd.',
  einde: 'De afspraak is beëindigd.',
};

export function microdataPage(facts: MicrodataFacts): object {
  const { person, poll, agreements, file, researchers, form, done } = facts;
  const mayRecord = mayActFor(person, AGREEMENT_RECORDERS, poll.areas);
  const own = agreements.some(({ researcherId, inForce }) => inForce && researcherId === person.accountId);
  return {
    title: `Antwoorden voor onderzoekers: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Antwoorden voor onderzoekers'),
    done: DONE[done] ?? '',
    at: `/werk/peilingen/${poll.id}/microdata`,
    mayRecord,
    form: { ...form, values: { ...NO_TEXT, ...form.values }, errors: { ...NO_TEXT, ...form.errors } },
    longestParty: LONGEST_PARTY,
    longestPurpose: LONGEST_PURPOSE,
    researchers: researchers.map(({ id, name }) => ({ value: id, text: name })),
    agreements: agreementTable(facts),
    hasAgreements: agreements.length > 0,
    toEnd: mayRecord
      ? agreements
          .filter(({ inForce }) => inForce)
          .map(({ id, party }) => ({ id, label: `Beëindig de afspraak met ${party}` }))
      : [],
    own,
    fileText: file
      ? `Het bestand heeft ${wholeNumber(file.people)} rijen en is gemaakt op ${longMoment(file.madeAt)}.`
      : '',
    fileHref: own && file ? `/werk/peilingen/${poll.id}/microdata/bestand.csv` : '',
  };
}

const NO_TEXT = { onderzoeker: '', partij: '', doel: '', getekend: '', einde: '' };

function agreementTable({ agreements, names }: MicrodataFacts): object {
  const rows = agreements.map(({ researcherId, party, purpose, signedOn, endsOn, endedAt, inForce }) => [
    names.get(researcherId) ?? 'Onbekend',
    party,
    purpose,
    `${longDay(signedOn)} tot en met ${longDay(endsOn)}`,
    endedAt ? `Beëindigd op ${fullDay(endedAt)}` : inForce ? 'Geldt nu' : 'Geldt nu niet',
  ]);
  const columns = ['Onderzoeker', 'Met wie', 'Waarvoor', 'Wanneer', 'Stand'];
  return { ...table('Afspraken met onderzoekers', columns, rows), stacked: true };
}
