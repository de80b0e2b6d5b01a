// Everything the public page of an assembly may show, and the list of assemblies.
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { ReplacementRecord, ReservesRecord } from '#domain/sortition/seat-records.js';
import type { Assembly, SeatRoom } from '#features/assemblies/index.js';
import { assemblyBadge } from '../../staff/assemblies/assembly-badge.js';
import { aheadText, announcedName, announcedOccasion } from '../../texts/draws.nl.js';
import { longMoment, shortDay, shortMoment, upToDay, wholeNumber } from '../../texts/formats.nl.js';
import type { PublicAssembly } from './public-assembly.js';

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

export function assemblyPage(
  { assembly, panels }: PublicAssembly,
  registered: number,
  { records, reserves }: Pick<SeatRoom, 'records' | 'reserves'>,
): object {
  const { slug, title, question, mandate, meetings, allowance, size, number, state } = assembly;
  const record = panels[0]?.record;
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
    steps: stepsOf(assembly, record),
    stats: [
      { number: wholeNumber(size), text: 'plaatsen' },
      ...(state === 'registering' ? [] : [{ number: wholeNumber(registered), text: 'aanmeldingen' }]),
    ],
    invitations: assembly.drawId ? `/lotingen/${assembly.drawId}` : '',
    ceremony: record ? `/burgerberaden/${slug}/loting` : '',
    ceremonyText: record?.stage === 'drawn' ? 'Bekijk hoe er is geloot' : 'Kijk mee met de loting',
    check: record ? `/burgerberaden/${slug}/controleer` : '',
    announced:
      record?.stage === 'sealed'
        ? `${announcedName(record.announced)}, ${announcedOccasion(record.announced)}`
        : '',
    ahead: record ? aheadText(record.announced) : '',
    earlier: earlierOf(panels),
    reserves: reserves ? reservesText(reserves) : '',
    reservesDigest: reserves?.root ?? '',
    records: records.map(replacedText),
  };
}

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
    { text: 'Aanmelden', note: registerUntil ? upToDay(new Date(registerUntil.getTime() - 1)) : '' },
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

/** Draws that came before, with the reason why there is a newer one. */
function earlierOf(panels: PublicAssembly['panels']): readonly object[] {
  return panels.slice(0, -1).map(({ record, reason }) => ({
    day: shortDay(new Date(record.sealedAt)),
    moment: longMoment(new Date(record.sealedAt)),
    reason,
  }));
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
