// Draws in each of their stages as plain facts, made by the real rules from a small town, for specs of pages.
import { frameRootOf } from '#domain/sortition/frame-root.js';
import type { DrawnDraw, PreparedDraw, SealedDraw } from '#domain/sortition/draw-document.js';
import type { PublicValue, PublicValueAnnouncement } from '#domain/sortition/public-value.js';
import { firstRoundFrom, QUICKNET_CHAIN } from '#domain/sortition/quicknet.js';
import { concludeDraw, prepareDraw, sealDraw } from '#domain/sortition/seal-draw.js';
import { frameOf, leftOutCounts, leftOutOf, type DrawPerson } from '#features/draws/index.js';
import { NOW } from './sample-polls.js';

export const DRAW_ID = '7d0c1a52-43f6-4d8e-9f0e-0a4a3c1a6b01';

/** Pseudonyms that no page may show can be found by this. */
export const PERSON = /geheim-\d/;

const CLASSES = ['18-34', '35-49', '50-64', '65 en ouder'];
const REASONS = ['asked-recently', 'opted-out', 'institution'] as const;

export const drawPeople: readonly DrawPerson[] = Array.from({ length: 240 }, (_, place) => ({
  pseudonym: `geheim-${place}`,
  area: place % 3 === 0 ? '01' : '07',
  ageClass: CLASSES[place % 4] ?? '18-34',
  postcode: '5341AB',
  houseNumber: String(place % 10 === 1 ? place : place + 1),
  houseLetter: place % 50 === 0 ? 'A' : '',
  houseAddition: place === 7 ? 'bis;"2"' : '',
  salt: place.toString(16).padStart(32, '0'),
  leftOut: place % 40 === 5 ? (REASONS[Math.floor(place / 40) % 3] ?? '') : '',
}));

export const drawAreas = [
  { code: '01', name: 'Centrum', position: 1 },
  { code: '07', name: 'Berghem', position: 2 },
];

const pool = { frame: frameOf(drawPeople), excluded: leftOutOf(drawPeople) };
const parameters = {
  size: 40,
  strata: ['gebied', 'leeftijd'],
  allocation: 'proportional',
  household: ['postcode', 'huisnummer', 'huisletter', 'toevoeging'],
  reserves: 25,
} as const;

export const dice: PublicValueAnnouncement = {
  kind: 'dice',
  dice: 10,
  occasion: 'Raadzaal van Oss, 2 maart 2027 om 10.00 uur',
};
export const notary: PublicValueAnnouncement = { kind: 'notary', digits: 6, occasion: 'Notaris De Wit, Oss' };
/** Appears an hour after NOW. */
export const beacon: PublicValueAnnouncement = {
  kind: 'drand',
  chain: QUICKNET_CHAIN,
  round: firstRoundFrom(NOW.getTime() / 1000 + 3600),
};
export const thrown: PublicValue = {
  kind: 'dice',
  values: [1, 6, 3, 3, 2, 5, 4, 4, 1, 2],
  witnesses: [
    { name: 'R. Visser', role: 'griffier' },
    { name: 'T. Bakker', role: 'inwoner' },
  ],
};

export const preparedDraw: PreparedDraw = made(
  prepareDraw(
    { ...pool, parameters },
    {
      purpose: 'Peiling 2027-04: Veilig in uw buurt',
      replaces: null,
      leftOut: leftOutCounts(drawPeople),
      contact: { quietMonths: 12, months: 12, perPerson: 2, perHousehold: 3 },
    },
    earlier(60),
  ),
);

export function sealedDraw(announced: PublicValueAnnouncement, prepared = preparedDraw): SealedDraw {
  const root = frameRootOf(pool.frame);
  if (!root.ok) throw new Error('the sample frame has no root');
  return made(sealDraw(prepared, { announced, frameRoot: root.root, sealedAt: earlier(30) }));
}

export const drawnDraw: DrawnDraw = made(
  concludeDraw(sealedDraw(dice), pool, { publicValue: thrown, isGenuine: () => false, drawnAt: earlier(10) }),
);

function made<Draw>(outcome: { readonly ok: true; readonly draw: Draw } | { readonly ok: false }): Draw {
  if (!outcome.ok) throw new Error('the sample draw was refused');
  return outcome.draw;
}

/** So many minutes before NOW. */
function earlier(minutes: number): string {
  return new Date(NOW.getTime() - minutes * 60_000).toISOString();
}
