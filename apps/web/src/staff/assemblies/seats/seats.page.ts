// Everything the pages about seats may show: who comes, who does not, who is asked instead, and whom to call.
import { holdsSeat, othersTold, seatsMove, type SeatView } from '#features/assemblies/index.js';
import { staffFrame } from '../../../layout/navigation.js';
import { callText, seatOriginText, seatStateText } from '../../../texts/assemblies.nl.js';
import { counted, fullDay, shortMoment, wholeNumber } from '../../../texts/formats.nl.js';
import { organises } from '../assembly-roles.js';
import { assemblyTop } from '../assembly-top.js';
import { missedNews, missedSection } from './missed-section.js';
import { reservesOf } from './reserves-section.js';
import type { SeatsFacts } from './seats-facts.js';

export function seatsPage(facts: SeatsFacts): object {
  const { person, assembly, room, mailings } = facts;
  const at = `/werk/burgerberaden/${assembly.id}/plaatsen`;
  const count = (state: string): number => room.seats.filter(({ seat }) => seat.state === state).length;
  const accepted = count('accepted');
  const works = organises(person) && seatsMove(assembly);
  const full = assembly.state === 'filled';
  const told = othersTold(room, mailings);
  return {
    title: `Plaatsen: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: assemblyTop(assembly, 'Plaatsen vullen'),
    works,
    full,
    unfilled: full && accepted < assembly.size,
    stats: statsOf(facts),
    label: `${wholeNumber(accepted)} van de ${wholeNumber(assembly.size)} plaatsen bevestigd`,
    percent: Math.min(100, Math.round((100 * accepted) / assembly.size)),
    askAt: works && count('waiting') > 0 ? `${at}/vragen` : '',
    askText: `Vraag ${counted(count('waiting'), 'persoon', 'mensen')} of zij komen`,
    tellAt: works && !told ? `${at}/anderen` : '',
    told,
    completeAt: works && !full && accepted >= assembly.size ? `${at}/compleet` : '',
    answerBy: assembly.answerBy && count('asked') > 0 ? fullDay(assembly.answerBy) : '',
    tables: `/werk/burgerberaden/${assembly.id}/tafels`,
    calls: `/werk/burgerberaden/${assembly.id}/bellen`,
    seats: room.seats.map((view) => seatOf(view, facts, at)),
    records: room.records.map(
      ({ left, chosen, from }) =>
        `Nummer ${left} komt niet. ${from === 'alternates' ? 'Reserve' : 'Nummer'} ${chosen} is gevraagd.`,
    ),
    form: facts.form,
    reserves: reservesOf(facts, works),
    missed: missedSection(facts, works),
  };
}

function statsOf({ room, assembly }: SeatsFacts): readonly object[] {
  const count = (...states: readonly string[]): string =>
    wholeNumber(room.seats.filter(({ seat }) => states.includes(seat.state)).length);
  return [
    { number: count('accepted'), text: 'komen' },
    { number: count('asked'), text: 'nog geen antwoord' },
    { number: count('declined', 'silent', 'left'), text: 'komen niet' },
    { number: wholeNumber(assembly.size), text: 'plaatsen' },
  ];
}

function seatOf(
  { seat, number, registration }: SeatView,
  { contacts, room, person, assembly, mail }: SeatsFacts,
  at: string,
): object {
  const { text, ...look } = seatStateText[seat.state];
  const replaced = room.records.some(({ left }) => left === number);
  const works = organises(person) && seatsMove(assembly);
  const free = works && !holdsSeat(seat) && !replaced;
  return {
    number,
    name: contacts.get(registration.id)?.name ?? '',
    badge: { text, ...look },
    origin: seatOriginText[seat.origin],
    // Own words may tell who somebody is: only for who may see names.
    because: contacts.has(registration.id) ? seat.because : '',
    missed: missedNews(mail, registration.id),
    until: seat.state === 'asked' && seat.answerUntil ? fullDay(seat.answerUntil) : '',
    when: seat.answeredAt ? shortMoment(seat.answeredAt) : '',
    mayNote: works && holdsSeat(seat),
    noteAt: `${at}/${seat.id}`,
    comes: seat.state === 'accepted',
    backAt: free ? `${at}/${seat.id}` : '',
    replaceAt: free ? `${at}/${seat.id}/vervangen` : '',
    replaced,
  };
}

export function callsPage({ person, assembly, room, contacts, mail }: SeatsFacts): object {
  const at = `/werk/burgerberaden/${assembly.id}/bellen`;
  const open = room.seats
    .filter(({ seat }) => seat.state === 'asked' || seat.state === 'waiting')
    .map((view) => ({ ...view, missed: missedNews(mail, view.registration.id) }))
    .sort((one, other) => Number(other.missed !== undefined) - Number(one.missed !== undefined));
  return {
    title: `Bellijst: ${assembly.title}`,
    staff: staffFrame(person, 'burgerberaden'),
    top: {
      ...assemblyTop(assembly, 'Bellijst'),
      ...(organises(person) ? {} : { back: '/werk/burgerberaden', backText: 'Alle bellijsten' }),
    },
    answerBy: assembly.answerBy ? fullDay(assembly.answerBy) : '',
    meetings: assembly.meetings.split('\n').filter((line) => line.trim() !== ''),
    allowance: assembly.allowance,
    count: counted(open.length, 'persoon', 'mensen'),
    people: open.map(({ seat, registration, calls, missed }) => {
      const contact = contacts.get(registration.id);
      return {
        name: contact?.name ?? '',
        phone: contact?.phone ?? '',
        phoneAddress: `tel:${(contact?.phone ?? '').replace(/[^+0-9]/g, '')}`,
        words: contact?.words ?? '',
        missed,
        until: seat.answerUntil ? fullDay(seat.answerUntil) : '',
        calls: calls.map(({ at: moment, outcome }) => `${shortMoment(moment)}: ${callText[outcome]}`),
        action: `${at}/${seat.id}`,
      };
    }),
    outcomes: (['accepted', 'declined', 'no-answer', 'call-back'] as const).map((outcome) => ({
      value: outcome,
      text: callText[outcome].replace(/^./, (letter) => letter.toUpperCase()),
    })),
  };
}
