// Everything the page about whom to invite may show.
import type { LetterPlan } from '#domain/sortition/letters.js';
import { planInvitations, type Assembly } from '#features/assemblies/index.js';
import type { Area, AudienceCount, Frame } from '#features/population/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { table, type Table } from '../../../components/table.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, decimalNumber, fullDay, listed, wholeNumber } from '../../../texts/formats.nl.js';
import { assemblyTop } from '../assembly-top.js';
import { responseField } from './audience.form.js';

/** The audience, and who falls outside it or needs care. */
export type InvitedCount = AudienceCount & {
  /** People of these areas who are too young or too old. */
  readonly otherAges: number;
  /** People of the audience with a secret address. */
  readonly secret: number;
};

export type AudiencePageFacts = {
  readonly person: StaffPerson;
  readonly assembly: Assembly;
  readonly frames: readonly Frame[];
  readonly areas: readonly Area[];
  readonly count: InvitedCount | undefined;
  readonly form: FormView;
};

const SECRET_ADDRESSES = [
  {
    value: 'own-print',
    text: 'Zij doen mee',
    hint: 'Hun brief gaat niet naar een drukker. De gemeente drukt die zelf.',
  },
  { value: 'left-out', text: 'Laat hen weg', hint: 'Het aantal staat bij de loting, voor iedereen.' },
];

const NAMES = [
  'bestand',
  'leeftijd-van',
  'leeftijd-tot',
  'aanmeldingen',
  'respons',
  'rust',
  'brieven',
  'geheim',
];

export function audiencePage({ person, assembly, frames, areas, count, form }: AudiencePageFacts): object {
  const empty = Object.fromEntries(NAMES.map((name) => [name, '']));
  const values: Readonly<Record<string, unknown>> = { ...empty, gebied: [], ...form.values };
  const errors: Readonly<Record<string, string>> = { ...empty, gebied: '', ...form.errors };
  return {
    title: `Wie wij uitnodigen: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: assemblyTop(assembly, 'Wie wij uitnodigen'),
    form: { ...form, values, errors },
    ages: {
      from: { value: values['leeftijd-van'], error: errors['leeftijd-van'] },
      to: { value: values['leeftijd-tot'], error: errors['leeftijd-tot'] },
    },
    frames: frames.map(({ id, name, extractedOn, mutatedUntil, persons }) => ({
      value: id,
      text: name,
      hint: `${counted(persons, 'persoon', 'personen')}, bijgewerkt tot ${fullDay(mutatedUntil ?? extractedOn)}`,
    })),
    areas: areas.map(({ code, name }) => ({ value: code, text: name })),
    responses: areas.map(({ code, name }) => ({
      name: responseField(code),
      label: name,
      value: values[responseField(code)] ?? '',
      error: errors[responseField(code)] ?? '',
    })),
    responsesOpen: areas.some(({ code }) => (values[responseField(code)] ?? '') !== ''),
    secretAddresses: SECRET_ADDRESSES,
    letters: [
      { value: 'ja', text: 'E-mail en brief', hint: 'Wie geen e-mailadres heeft, krijgt een brief.' },
      { value: 'nee', text: 'Alleen e-mail', hint: 'U mist dan mensen van wie wij geen e-mailadres hebben.' },
    ],
    mayChange: assembly.state === 'draft',
    numbers: count ? numbersOf(assembly, areas, count) : false,
  };
}

function numbersOf(assembly: Assembly, areas: readonly Area[], count: InvitedCount): object {
  const { persons, households, perArea } = count;
  const plan = planInvitations(assembly, perArea);
  const perSeat = assembly.poolWanted / assembly.size;
  return {
    stats: [
      { number: wholeNumber(persons), text: 'mensen kunnen een uitnodiging krijgen' },
      { number: wholeNumber(households), text: 'adressen, van elk adres hooguit één persoon' },
      { number: wholeNumber(plan.letters), text: 'uitnodigingen nodig' },
      { number: wholeNumber(plan.expected), text: 'aanmeldingen verwacht' },
    ],
    tooFew:
      plan.short.length > 0
        ? `In ${listed(plan.short.map(({ stratum }) => nameOf(areas, stratum)))} zijn te weinig adressen. Kies minder aanmeldingen, of een grotere doelgroep.`
        : '',
    perSeat: `Dat zijn ${decimalNumber(perSeat)} aanmeldingen per plaats. ${perSeat < 3 ? 'Met minder dan drie per plaats lukt een goede afspiegeling vaak niet.' : 'Met vier of meer per plaats is er genoeg te kiezen.'}`,
    perArea: invitationsTable(assembly, areas, { plan, perArea }),
    leftOut: leftOutTable(assembly, count),
    secret: secretText(assembly, count),
  };
}

function invitationsTable(
  { expectedResponse, areaResponses }: Assembly,
  areas: readonly Area[],
  { plan, perArea }: { readonly plan: LetterPlan; readonly perArea: InvitedCount['perArea'] },
): Table {
  const rows = plan.strata.map(({ stratum, letters, expected }, place) => [
    nameOf(areas, stratum),
    wholeNumber(perArea[place]?.persons ?? 0),
    `${decimalNumber(areaResponses[stratum] ?? expectedResponse)}%`,
    wholeNumber(letters),
    wholeNumber(expected),
  ]);
  const columns = ['Gebied', '#Mensen', '#Respons', '#Uitnodigingen', '#Aanmeldingen'];
  return table('Uitnodigingen per gebied', columns, rows);
}

function leftOutTable(
  { secretAddresses, quietMonths }: Assembly,
  { otherAges, secret }: InvitedCount,
): Table {
  const rest = quietMonths === 0 ? 'niemand' : 'volgt bij de loting';
  return table(
    'Wie geen uitnodiging krijgt',
    ['Reden', '#Mensen'],
    [
      ['Te jong of te oud', wholeNumber(otherAges)],
      ['Kort geleden al gevraagd', rest],
      ['Wil geen uitnodigingen, of woont in een instelling', 'volgt bij de loting'],
      ['Geheim adres', secretAddresses === 'left-out' ? wholeNumber(secret) : 'niemand'],
    ],
  );
}

function secretText({ secretAddresses }: Assembly, { secret }: InvitedCount): string {
  const people = counted(secret, 'persoon', 'mensen');
  return secretAddresses === 'left-out'
    ? `U laat ${people} met een geheim adres weg. Dat aantal staat ook bij de loting.`
    : `In deze doelgroep hebben ${people} een geheim adres. Zij doen mee. Hun brieven drukt de gemeente zelf, apart van de andere.`;
}

const nameOf = (areas: readonly Area[], code: string): string =>
  areas.find((area) => area.code === code)?.name ?? code;
