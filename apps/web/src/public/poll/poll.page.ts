// One poll for people without an invitation: what is asked, why, until when, and why they may not have been drawn.
import { sampleName } from '#features/polls/index.js';
import { counted, fullDay, inGroups, upToDay, wholeNumber } from '../../texts/formats.nl.js';
import { EXAMPLE_CODE } from '../example-code.js';
import { pollDays } from '../poll-days.js';
import { agesOf, outsideAges } from '../poll-place.js';
import type { PollFacts } from '../listed.js';

const WHOLE = /^heel /;
const MONTHS_IN_YEAR = 12;

export function pollPage(facts: PollFacts): object {
  const { poll, hasResult } = facts;
  return {
    title: `${poll.title} – peiling`,
    section: 'peilingen',
    state: poll.state,
    isOpen: poll.state === 'open',
    pollTitle: poll.title,
    question: poll.question,
    when: whenOf(facts),
    facts: factsOf(facts),
    why: paragraphs(poll.why),
    whatHappens: paragraphs(poll.whatHappens),
    dates: datesOf(facts),
    drawn: drawnSentences(facts),
    drawHref: poll.drawId && facts.draw?.stage === 'drawn' ? `/lotingen/${poll.drawId}` : '',
    notDrawn: notDrawnReasons(facts),
    resultHref: hasResult ? `/uitkomsten/${poll.slug}` : '',
    key: inGroups(facts.key),
    receiptsHref: facts.hasReceipts ? `/peilingen/${poll.slug}/meegeteld` : '',
    withdrawnBecause: poll.withdrawnBecause,
    exampleCode: EXAMPLE_CODE,
  };
}

function whenOf({ poll }: PollFacts): string {
  const days = pollDays(poll);
  if (!days) return '';
  return poll.state === 'open' ? upToDay(days.last) : `gesloten sinds ${fullDay(days.last)}`;
}

function factsOf(facts: PollFacts): readonly object[] {
  return [
    { icon: 'people', text: `${wholeNumber(facts.invited)} inwoners uitgenodigd` },
    { icon: 'calendar', text: whenOf(facts) },
    { icon: 'clock', text: counted(facts.minutes, 'minuut', 'minuten') },
  ];
}

function datesOf({ poll }: PollFacts): readonly string[] {
  const { resultsOn, reactionBy } = poll;
  return [
    ...(resultsOn ? [`De uitkomst staat op ${fullDay(resultsOn)} op deze website.`] : []),
    ...(reactionBy ? [`Het college reageert vóór ${fullDay(reactionBy)}.`] : []),
  ];
}

function drawnSentences({ poll, place, invited, draw }: PollFacts): readonly string[] {
  const asked = `${wholeNumber(invited)} inwoners ${agesOf(poll)} in ${place} kregen een uitnodiging.`;
  if (draw?.stage !== 'drawn') return [asked, sampleName(poll).standsFor];
  const people = draw.strata.reduce((sum, { frame, excluded }) => sum + frame - excluded, 0);
  const day = fullDay(new Date(draw.drawnAt));
  return [
    asked,
    `Wij lootten hen op ${day} uit ${wholeNumber(people)} mensen. De loting gebruikte een getal dat niemand vooraf kon weten.`,
    sampleName(poll).standsFor,
  ];
}

function notDrawnReasons({ poll, place }: PollFacts): readonly string[] {
  const { quietMonths, letters } = poll;
  return [
    'U bent niet geloot. Dat is bij de meeste mensen de reden.',
    `U woont niet in ${place.replace(WHOLE, '')}, of ${outsideAges(poll)}.`,
    'Iemand anders op uw adres is geloot. Per adres vragen wij één persoon.',
    ...(quietMonths > 0
      ? [`U kreeg de laatste ${monthsText(quietMonths)} al een uitnodiging voor een peiling.`]
      : []),
    ...(letters ? [] : ['Wij hebben geen e-mailadres van u.']),
    'U liet weten dat u geen uitnodigingen wilt.',
  ];
}

const monthsText = (months: number): string =>
  months === MONTHS_IN_YEAR ? '12 maanden' : counted(months, 'maand', 'maanden');

const paragraphs = (text: string): readonly string[] =>
  text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
