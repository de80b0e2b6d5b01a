// Everything the page may show on which somebody who was drawn says yes or no.
import { holdsSeat, type Assembly, type Seat } from '#features/assemblies/index.js';
import { LONGEST_REASON } from './seat.form.js';
import { longDay } from '../../texts/formats.nl.js';

export function seatPage(assembly: Assembly, seat: Seat, at: string): object {
  const { title, question, meetings, allowance, state } = assembly;
  return {
    title: TITLES[seat.state],
    heading: title,
    question,
    meetings: meetings.split('\n').filter((line) => line.trim() !== ''),
    allowance,
    answerUntil: seat.answerUntil ? longDay(seat.answerUntil) : '',
    accepted: seat.state === 'accepted',
    mayAnswer: state === 'drawn' && holdsSeat(seat),
    over: !holdsSeat(seat),
    action: at,
    longestReason: LONGEST_REASON,
    publicPage: `/burgerberaden/${assembly.slug}`,
  };
}

const TITLES: Readonly<Record<Seat['state'], string>> = {
  waiting: 'U bent geloot',
  asked: 'U bent geloot',
  accepted: 'Fijn dat u komt',
  declined: 'U komt niet. Dank u wel voor uw bericht',
  silent: 'Uw plaats is naar iemand anders',
  left: 'Uw plaats is naar iemand anders',
};
