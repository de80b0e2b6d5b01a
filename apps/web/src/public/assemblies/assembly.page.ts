// Everything the public page of an assembly may show, and the list of assemblies.
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { ReplacementRecord, ReservesRecord } from '#domain/sortition/seat-records.js';
import type { Assembly, SeatRoom } from '#features/assemblies/index.js';
import { justBefore } from '#platform/clock/local-time.js';
import { assemblyBadge } from '../../staff/assemblies/assembly-badge.js';
import { aheadText, announcedName, announcedOccasion } from '../../texts/draws.nl.js';
import { longMoment, shortMoment, upToDay, wholeNumber } from '../../texts/formats.nl.js';
import { voidedIn, type PublicAssembly } from './public-assembly.js';

export function assembliesPage(list: readonly Assembly[]): object {
  return {
    title: 'Burgerberaden',
    section: 'burgerberaden',
    form: false,
    list: list.map(({ slug, title, question, state }) => {
      const { text, ...look } = assemblyBadge(state);
      return { href: `/burgerberaden/${slug}`, title, note: question, badge: text, ...look };
    }),
  };
}

export function assemblyPage(found: PublicAssembly, registered: number, told: ToldOfSeats): object {
  const { assembly, panels } = found;
  const voided = voidedIn(found);
  const { slug, title, question, mandate, meetings, allowance, size, number, state } = assembly;
  const record = voided ? undefined : panels[0]?.record;
  const lines = meetings.split('\n').map((line) => line.trim());
  return {
    title,
    section: 'burgerberaden',
    form: false,
    heading: title,
    question,
    number,
    mandate,
    meetings: lines.filter((line) => line !== ''),
    allowance,
    withdrawn: state === 'withdrawn' ? assembly.withdrawnBecause : '',
    isOpen: state === 'registering',
    undone: voided && state !== 'withdrawn' ? voided : false,
    steps: stepsOf(assembly, record),
    stats: [
      { number: wholeNumber(size), text: 'plaatsen' },
      ...(state === 'registering' ? [] : [{ number: wholeNumber(registered), text: 'aanmeldingen' }]),
    ],
    invitations: assembly.drawId ? `/lotingen/${assembly.drawId}` : '',
    ...drawOf(slug, record),
    earlier: earlierOf(found),
    ...(voided ? { reserves: '', records: [] } : seatsOf(told)),
  };
}

/** The draw that counts, as far as it has come. */
function drawOf(slug: string, record: PanelRecord | undefined): object {
  if (!record) return { ceremony: '', check: '', announced: '', ahead: '' };
  const { announced, stage } = record;
  return {
    ceremony: `/burgerberaden/${slug}/loting`,
    ceremonyText: stage === 'drawn' ? 'Bekijk hoe er is geloot' : 'Kijk mee met de loting',
    check: `/burgerberaden/${slug}/controleer`,
    announced: stage === 'sealed' ? `${announcedName(announced)}, ${announcedOccasion(announced)}` : '',
    ahead: aheadText(announced),
  };
}

type ToldOfSeats = Pick<SeatRoom, 'records' | 'reserves'>;

const seatsOf = ({ records, reserves }: ToldOfSeats): object => ({
  reserves: reserves ? reservesText(reserves) : '',
  reservesDigest: reserves?.root ?? '',
  records: records.map(replacedText),
});

const replacedText = ({ left, chosen, from, ticket }: ReplacementRecord): object => ({
  text: `Nummer ${left} kon niet. ${from === 'alternates' ? 'Reserve' : 'Nummer'} ${chosen} kwam in de plaats.`,
  ticket,
});

const reservesText = ({ people, stay }: ReservesRecord): string =>
  `Er ${people === 1 ? 'staat 1 reserve' : `staan ${wholeNumber(people)} reserves`} klaar. Wie dat zijn, ligt vast met een controlegetal. Een reserve wordt bekend als er een plaats vrijkomt. De gemeente verwachtte dat ${stay.everybody} van de 100 mensen tot het eind blijven. Met die verwachting koos de computer wie de groep het best op de gemeente laat lijken.`;

function stepsOf(
  { state, registerUntil, drawId }: Assembly,
  record: PanelRecord | undefined,
): readonly object[] {
  const place = PLACE[state];
  const steps = [
    { text: 'Loten wie een uitnodiging krijgt', note: drawId ? 'gedaan' : '' },
    { text: 'Aanmelden', note: registerUntil ? upToDay(justBefore(registerUntil)) : '' },
    { text: 'Aanmeldingen nakijken', note: '' },
    { text: 'Loten in het openbaar', note: record ? noteOf(record) : '' },
    { text: 'Mensen zeggen ja of nee', note: '' },
    { text: 'De groep komt bij elkaar', note: '' },
  ];
  return steps.map((step, index) => ({
    ...step,
    state: index < place ? 'done' : index === place ? 'now' : 'later',
  }));
}

const noteOf = (record: PanelRecord): string =>
  record.stage === 'drawn' ? shortMoment(new Date(record.drawnAt)) : announcedOccasion(record.announced);

/** Draws that do not count any more, newest first: why not, and the file with what was sealed. */
function earlierOf({ assembly, panels }: PublicAssembly): readonly object[] {
  return panels.flatMap(({ record, undoneBecause }, place) => {
    const because = undoneBecause || (panels[place - 1]?.reason ?? '');
    if (because === '') return [];
    const drawn = record.stage === 'drawn' ? ' en geloot' : '';
    return {
      text: `De loting die is vastgezet${drawn} op ${longMoment(new Date(record.sealedAt))}, telt niet meer.`,
      because,
      file: `/burgerberaden/${assembly.slug}/eerdere-lotingen/${panels.length - place}.json`,
    };
  });
}

const PLACE: Readonly<Record<Assembly['state'], number>> = {
  draft: 0,
  inviting: 0,
  registering: 1,
  closed: 2,
  sealed: 3,
  drawn: 4,
  filled: 5,
  withdrawn: 0,
};
