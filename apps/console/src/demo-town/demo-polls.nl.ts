// The stories of the demo polls, with dates around today.
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { PollAudience, PollDetails } from '#features/polls/index.js';
import { centreBefore } from './demo-centre.nl.js';
import type { DemoPoll } from './load-polls.js';

export type DaysFromNow = (days: number, time?: string) => Date;

const audience: PollAudience = {
  frameId: null,
  areas: [],
  ageFrom: 18,
  ageTo: 120,
  sampleSize: 1500,
  quietMonths: 12,
  letters: true,
};

const day = (date: Date): string => date.toISOString().slice(0, 10);

export function publishedPoll(frameId: string, at: DaysFromNow): DemoPoll {
  const details: PollDetails = {
    title: 'Wonen in uw buurt',
    question: 'Hoe is het om in uw buurt te wonen?',
    why: 'De gemeente maakt voor elke buurt een plan. Daarom willen wij weten wat u van uw buurt vindt.',
    whatHappens:
      'De wijkcoördinatoren gebruiken de uitkomst voor de plannen van volgend jaar. De raad krijgt alle cijfers.',
    team: 'Wijkzaken',
    opensAt: null,
    closesAt: at(-16, '21:00'),
    resultsOn: day(at(-9)),
    reactionBy: day(at(30)),
  };
  return {
    questions: 'wijkpeiling',
    details,
    audience: { ...audience, frameId, sampleSize: 3000 },
    dice: [4, 1, 6, 2, 5, 3, 3, 1, 6, 4, 2, 5],
  };
}

const CENTRE = ['01', '02', '03'];

/** Asked half a year before, so that there is a trend. */
export function earlierCentrePoll(frameId: string, at: DaysFromNow): DemoPoll {
  const details: PollDetails = {
    title: 'Het centrum van Oss: de eerste keer',
    question: 'Wat vindt u van het centrum?',
    why: 'De gemeente maakt een plan voor het centrum. Wij willen eerst weten wat u van het centrum vindt.',
    whatHappens: 'Over een half jaar vragen wij het nog een keer. Dan ziet u of er iets is veranderd.',
    team: 'Centrum',
    opensAt: null,
    closesAt: at(-176, '21:00'),
    resultsOn: day(at(-168)),
    reactionBy: day(at(-150)),
  };
  const near = { ...audience, frameId, areas: CENTRE, sampleSize: 900 };
  return { questions: centreBefore, details, audience: near, dice: [1, 3, 6, 6, 2, 4, 5, 1, 2, 6, 3, 4] };
}

export function centrePoll(frameId: string, at: DaysFromNow, questions: Questionnaire): DemoPoll {
  const details: PollDetails = {
    title: 'Het centrum van Oss',
    question: 'Hoe moet het centrum eruit gaan zien?',
    why: 'Er is geld om het centrum opnieuw in te richten. Daarom willen wij weten wat u belangrijk vindt.',
    whatHappens:
      'De raad kiest in het voorjaar een plan. Uw antwoorden staan in het stuk dat de raad krijgt.',
    team: 'Centrum',
    opensAt: null,
    closesAt: at(-12, '21:00'),
    resultsOn: day(at(-5)),
    reactionBy: day(at(28)),
  };
  const near = { ...audience, frameId, areas: CENTRE, sampleSize: 3000 };
  return { questions, details, audience: near, dice: [3, 5, 2, 2, 6, 1, 4, 4, 1, 5, 6, 2] };
}

export function openPollOf(frameId: string, at: DaysFromNow): DemoPoll {
  const details: PollDetails = {
    title: 'Een fietsstraat door Berghem',
    question: 'Wat vindt u van een fietsstraat in Berghem?',
    why: 'De straat moet opnieuw worden ingericht. Er ligt een plan om er een fietsstraat van te maken.',
    whatHappens:
      'Het college besluit na de peiling of het plan doorgaat, en schrijft op wat het met uw antwoorden deed.',
    team: 'Verkeer',
    opensAt: null,
    closesAt: at(19, '22:59'),
    resultsOn: day(at(26)),
    reactionBy: day(at(60)),
  };
  const berghem = { ...audience, frameId, areas: ['07'], sampleSize: 600 };
  return {
    questions: 'verkeersplan',
    details,
    audience: berghem,
    dice: [2, 2, 5, 6, 1, 3, 4, 6, 5, 1, 2, 3],
  };
}

export function draftPoll(frameId: string, at: DaysFromNow): DemoPoll {
  const details: PollDetails = {
    title: 'De nieuwe speelplek in Ruwaard',
    question: 'Hoe bevalt de nieuwe speelplek?',
    why: 'De speelplek is een half jaar open. Wij willen weten of hij goed is geworden.',
    whatHappens: 'Wat nog beter kan, pakken wij in het voorjaar op.',
    team: 'Openbare ruimte',
    opensAt: at(7, '09:00'),
    closesAt: at(28, '22:59'),
    resultsOn: day(at(35)),
    reactionBy: day(at(70)),
  };
  return {
    questions: 'evaluatie',
    details,
    audience: { ...audience, frameId, areas: ['03'], sampleSize: 800 },
    dice: [],
  };
}
