// Everything the page of one frame may show: counts, never people.
import {
  ageClasses,
  frameState,
  FRESH_DAYS,
  type AppliedMutation,
  type Area,
  type Frame,
  type FrameOverview,
  type ImportKind,
} from '#features/population/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { table, type Table } from '../../../components/table.js';
import { staffFrame } from '../../../layout/navigation.js';
import { counted, daysBetween, fullDay, listed, longMoment, wholeNumber } from '../../../texts/formats.nl.js';
import { kindText, refusalText, refusedFieldText } from '../../../texts/imports.nl.js';
import { frameStateText } from '../../../texts/states.nl.js';
import { chooseAddress, FRAMES, frameAddress } from '../frame-address.js';
import { FRAME_BADGES } from '../frames/frames.page.js';
import { mayErase, mayImport } from '../population-roles.js';

export type FrameFacts = {
  readonly person: StaffPerson;
  readonly frame: Frame;
  readonly overview: FrameOverview;
  readonly mutations: readonly AppliedMutation[];
  readonly areas: readonly Area[];
  /** How many people were drawn from this frame. */
  readonly drawn: number;
  readonly importedBy: string;
  readonly today: string;
  /** What was just taken over. */
  readonly done: ImportKind | null;
};

export function framePage(facts: FrameFacts): object {
  const { person, frame, overview, today } = facts;
  const state = frameState(frame, today);
  return {
    title: frame.name,
    staff: staffFrame(person, 'bevolking'),
    back: FRAMES,
    badge: { text: frameStateText[state], kind: FRAME_BADGES[state].badge, icon: FRAME_BADGES[state].icon },
    erased: state === 'erased',
    stale: state === 'stale' ? staleText(frame, today) : '',
    done: facts.done ? `${kindText[facts.done].title}: alles is overgenomen.` : '',
    mutationsAddress: chooseAddress('mutation', frame.id),
    mayImport: mayImport(person),
    mayErase: mayErase(person) && state !== 'erased',
    erase: `${frameAddress(frame.id)}/wissen`,
    stats: [
      { number: wholeNumber(frame.persons), text: 'mensen' },
      { number: wholeNumber(frame.households), text: 'adressen' },
      { number: wholeNumber(facts.drawn), text: 'geloot' },
      { number: wholeNumber(overview.names), text: 'met naam' },
      { number: wholeNumber(overview.emails), text: 'met e-mailadres' },
    ],
    about: about(facts),
    people: perArea(overview, facts.areas),
    addresses: addresses(overview),
    gone: goneText(overview),
    tasks: tasks(facts),
    hasRefusals: overview.refusals.length > 0,
    refusals: refusals(overview),
    download: `${frameAddress(frame.id)}/geweigerd.csv`,
    hasMutations: facts.mutations.length > 0,
    mutations: mutationTable(facts.mutations),
  };
}

function staleText(frame: Frame, today: string): string {
  const days = daysBetween(frame.mutatedUntil ?? frame.extractedOn, today);
  return `De gegevens zijn ${counted(days, 'dag', 'dagen')} oud. Na ${FRESH_DAYS} dagen vraagt u Burgerzaken om een mutatiebestand. Zo krijgt niemand post voor iemand die overleden of verhuisd is.`;
}

function about({ frame, importedBy }: FrameFacts): readonly object[] {
  const rows = [
    { term: 'Doel', value: frame.purpose },
    { term: 'Bron', value: frame.source },
    { term: 'Uittreksel van', value: fullDay(frame.extractedOn) },
    { term: 'Mutaties tot en met', value: frame.mutatedUntil ? fullDay(frame.mutatedUntil) : 'Nog geen' },
    { term: 'Ingelezen', value: `${longMoment(frame.importedAt)}, door ${importedBy}` },
  ];
  const end = frame.erasedAt
    ? { term: 'Gewist', value: longMoment(frame.erasedAt) }
    : { term: 'Wordt vanzelf gewist op', value: fullDay(frame.deleteBy) };
  return [...rows, end, { term: 'Kenmerk van het bestand', value: frame.fileDigest.slice(0, 16) }];
}

function perArea({ perArea: counts }: FrameOverview, areas: readonly Area[]): Table {
  const name = (code: string): string => areas.find((area) => area.code === code)?.name ?? code;
  const total = (ages: readonly number[]): number => ages.reduce((sum, count) => sum + count, 0);
  const rows = counts.map(({ area, ages }) => [name(area), ...[...ages, total(ages)].map(wholeNumber)]);
  const sums = ageClasses.map((_, index) => counts.reduce((sum, { ages }) => sum + (ages[index] ?? 0), 0));
  return table(
    'Mensen per gebied en leeftijd',
    ['Gebied', ...ageClasses.map(ageText), '#Totaal'],
    [...rows, ['Hele gemeente', ...[...sums, total(sums)].map(wholeNumber)]],
  );
}

function ageText({ from, to }: (typeof ageClasses)[number]): string {
  return to === 999 ? `#${from} en ouder` : `#${from}–${to}`;
}

function addresses({ addresses: count }: FrameOverview): readonly object[] {
  return [
    { number: wholeNumber(count.one), text: 'met één persoon' },
    { number: wholeNumber(count.two), text: 'met twee' },
    { number: wholeNumber(count.threeOrMore), text: 'met drie tot tien' },
    { number: wholeNumber(count.institutions), text: 'met meer dan tien' },
  ];
}

function goneText({ deceased, moved, secret }: FrameOverview): string {
  const gone = [
    ...(deceased > 0 ? [`${counted(deceased, 'persoon is', 'mensen zijn')} overleden`] : []),
    ...(moved > 0 ? [`${counted(moved, 'persoon is', 'mensen zijn')} verhuisd`] : []),
  ];
  const left = gone.length > 0 ? `Zij tellen hier niet mee: ${listed(gone)}. ` : '';
  const addresses = counted(secret, 'persoon heeft', 'mensen hebben');
  return `${left}${addresses} een geheim adres. Hun brieven drukt u in eigen huis.`;
}

function tasks({ frame, drawn, overview }: FrameFacts): readonly object[] {
  const emails = {
    icon: 'mail',
    text: 'E-mailadressen inlezen',
    note: 'Uit een andere bron dan de basisregistratie. Wie geen adres heeft, krijgt een brief.',
    href: chooseAddress('emails', frame.id),
    link: 'Kies een bestand',
  };
  const mutations = {
    icon: 'refresh',
    text: 'Mutaties verwerken',
    note: 'Voor elke verzending, en in elk geval na 14 dagen.',
    href: chooseAddress('mutation', frame.id),
    link: 'Kies een bestand',
  };
  return [nameTask(frame, drawn, overview.names), emails, mutations];
}

function nameTask(frame: Frame, drawn: number, names: number): object {
  const text = 'Namen van de geloten inlezen';
  if (drawn === 0)
    return { icon: 'dice', text, note: 'Dat kan na de loting. Er is nog niemand geloot uit dit kader.' };
  const missing = Math.max(drawn - names, 0);
  const note =
    missing === 0
      ? 'Van iedereen die geloot is, is de naam bekend.'
      : `Van ${counted(missing, 'geloot persoon', 'gelote mensen')} ontbreekt de naam nog.`;
  const kind = missing === 0 ? '' : 'warn';
  return {
    icon: 'letter',
    text,
    note,
    kind,
    href: chooseAddress('names', frame.id),
    link: 'Kies een bestand',
  };
}

function refusals({ refusals: counts }: FrameOverview): Table {
  return table(
    'Redenen, met het aantal regels',
    ['Bestand', 'Kolom', 'Waarom', '#Regels'],
    counts.map(({ kind, field, reason, lines }) => [
      kindText[kind].title,
      refusedFieldText(field),
      refusalText[reason],
      wholeNumber(lines),
    ]),
  );
}

function mutationTable(mutations: readonly AppliedMutation[]): Table {
  return table(
    'Wat elk mutatiebestand veranderde',
    ['Tot en met', '#Overleden', '#Verhuisd', '#Geheim', '#Niet in dit kader'],
    mutations.map(({ extractedOn, deceased, moved, secret, unknown }) => [
      fullDay(extractedOn),
      ...[deceased, moved, secret, unknown].map(wholeNumber),
    ]),
  );
}
