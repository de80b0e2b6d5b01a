// The story of the demo assembly, with dates around today.
import type { AssemblyAudience, AssemblyCategory, AssemblyDetails } from '#features/assemblies/index.js';
import type { DaysFromNow } from './demo-polls.nl.js';

const day = (date: Date): string => date.toISOString().slice(0, 10);
const written = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const inWords = (date: Date): string => written.format(date).replace(/^./, (letter) => letter.toUpperCase());

export function assemblyDetails(at: DaysFromNow): AssemblyDetails {
  return {
    title: 'Wonen in 2040',
    question: 'Hoe zorgen wij dat iedereen in Oss in 2040 een huis kan vinden dat past?',
    mandate:
      'De raad neemt het advies over, of legt binnen drie maanden per punt in het openbaar uit waarom niet. Een groep deelnemers kijkt een jaar lang mee.',
    meetings: [40, 61, 72].map((days) => `${inWords(at(days))}, 9.30 tot 16.30 uur`).join('\n'),
    allowance: 'U krijgt 75 euro per dag, en wij betalen de reis, de oppas en een tolk.',
    team: 'Team Participatie',
    size: 50,
    registerUntil: at(-2, '22:59'),
    answerBy: day(at(14)),
    eraseBy: day(at(120)),
  };
}

export const assemblyAudience = (frameId: string): AssemblyAudience => ({
  frameId,
  areas: [],
  ageFrom: 18,
  ageTo: 120,
  poolWanted: 240,
  expectedResponse: 8,
  areaResponses: {},
  secretAddresses: 'own-print',
  quietMonths: 0,
  letters: true,
});

/** As organisers write them: two from the register, two that are asked. */
export const assemblyCategories: readonly AssemblyCategory[] = [
  {
    name: 'Leeftijd',
    source: 'age',
    targets: [
      { value: '18-34', min: 11, max: 14, town: 0.25 },
      { value: '35-49', min: 10, max: 13, town: 0.22 },
      { value: '50-64', min: 12, max: 15, town: 0.26 },
      { value: '65-79', min: 9, max: 12, town: 0.21 },
      { value: '80+', min: 2, max: 4, town: 0.06 },
    ],
  },
  {
    name: 'Geslacht',
    source: 'gender',
    targets: [
      { value: 'vrouw', min: 23, max: 27, town: 0.5 },
      { value: 'man', min: 23, max: 27, town: 0.49 },
      { value: 'anders', min: 0, max: 2, town: 0.01 },
    ],
  },
  {
    name: 'Opleiding',
    source: 'asked',
    targets: [
      { value: 'basisschool, vmbo of mbo-1', min: 12, max: 16, town: 0.28 },
      { value: 'havo, vwo of mbo-2 tot 4', min: 18, max: 23, town: 0.41 },
      { value: 'hbo of universiteit', min: 13, max: 17, town: 0.31 },
    ],
  },
  {
    name: 'Woning',
    source: 'asked',
    targets: [
      { value: 'huurwoning', min: 18, max: 23, town: 0.41 },
      { value: 'koopwoning', min: 25, max: 30, town: 0.55 },
      { value: 'anders', min: 1, max: 4, town: 0.04 },
    ],
  },
];
