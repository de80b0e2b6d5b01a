// The questions of the demo about the town centre: one of every kind, and the few that were asked half a year before too.
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import { education } from '#features/questionnaires/index.js';
export type CentrePictures = {
  readonly map: string;
  readonly trees: string;
  readonly terraces: string;
  readonly water: string;
};

const asked = { help: '', required: true, dontKnow: false } as const;

const mark: Question = {
  ...asked,
  id: 'cijfer-centrum',
  kind: 'report-mark',
  text: 'Welk cijfer geeft u het centrum van Oss?',
};
const carFree: Question = {
  ...asked,
  id: 'autovrij',
  kind: 'single-choice',
  text: 'Moet de Heuvel op zaterdag zonder auto’s zijn?',
  options: [
    { code: 'ja', label: 'Ja' },
    { code: 'nee', label: 'Nee' },
  ],
};
const safe: Question = {
  ...asked,
  id: 'veilig-centrum',
  kind: 'scale',
  text: 'Hoe veilig voelt u zich ’s avonds in het centrum?',
  lowest: 'Heel onveilig',
  highest: 'Heel veilig',
};

/** What was asked half a year before. */
export const centreBefore: Questionnaire = { version: 1, questions: [mark, carFree, safe] };

const judgement: Question = {
  ...asked,
  id: 'oordeel',
  kind: 'matrix',
  text: 'Wat vindt u van het centrum?',
  rows: [
    { code: 'winkels', label: 'De winkels' },
    { code: 'horeca', label: 'De cafés en restaurants' },
    { code: 'groen', label: 'Het groen' },
    { code: 'fietsen', label: 'De plekken voor fietsen' },
  ],
  columns: [
    { code: 'goed', label: 'Goed' },
    { code: 'gaat', label: 'Gaat wel' },
    { code: 'slecht', label: 'Slecht' },
  ],
};
const first: Question = {
  ...asked,
  id: 'eerst',
  kind: 'ranking',
  text: 'Wat moet de gemeente in het centrum het eerst doen?',
  options: [
    { code: 'bomen', label: 'Meer bomen' },
    { code: 'bankjes', label: 'Meer bankjes' },
    { code: 'stalling', label: 'Een fietsenstalling met toezicht' },
    { code: 'wonen', label: 'Woningen boven winkels' },
  ],
};
const points: Question = {
  ...asked,
  id: 'verdeel',
  kind: 'points',
  text: 'Verdeel 10 punten: waar mag het geld naartoe?',
  total: 10,
  options: [
    { code: 'groen', label: 'Groen' },
    { code: 'feest', label: 'Markten en feesten' },
    { code: 'schoon', label: 'Schoonmaken' },
    { code: 'toezicht', label: 'Toezicht op straat' },
  ],
};
const marketBack: Question = {
  ...asked,
  id: 'stelling-markt',
  kind: 'statement',
  text: 'De weekmarkt moet terug naar de Heuvel.',
};
const howOften: Question = {
  ...asked,
  id: 'hoe-vaak',
  kind: 'number',
  text: 'Hoe vaak was u in de laatste maand in het centrum?',
  from: 0,
  to: 31,
  decimals: 0,
  unit: 'keer',
};
const lastOut: Question = {
  ...asked,
  id: 'laatst-uit',
  kind: 'date',
  text: 'Wanneer was u voor het laatst ’s avonds uit in het centrum?',
  help: 'Weet u de dag niet precies? Kies dan een dag in die maand.',
  required: false,
  from: '',
  to: '',
};

const square = ({ trees, terraces, water }: CentrePictures): Question => ({
  ...asked,
  id: 'plein',
  kind: 'image-choice',
  text: 'Welk plein vindt u het mooist?',
  options: [
    {
      code: 'bomen',
      label: 'Plein met gras en bomen',
      picture: trees,
      alt: 'Tekening van een plein met een groot grasveld en tien bomen.',
    },
    {
      code: 'terrassen',
      label: 'Plein met terrassen',
      picture: terraces,
      alt: 'Tekening van een plein met twaalf gele parasols.',
    },
    {
      code: 'water',
      label: 'Plein met een vijver',
      picture: water,
      alt: 'Tekening van een plein met een ronde vijver en twee bomen.',
    },
  ],
});

const spot = ({ map }: CentrePictures): Question => ({
  ...asked,
  id: 'plek',
  kind: 'place',
  text: 'Op welke plek moet het eerst iets gebeuren?',
  required: false,
  picture: map,
  alt: 'Kaart van een verzonnen centrum: straten, in het midden een plein, rechtsboven de haven en linksonder het park.',
});

/** One question of every kind. */
export const centreNow = (pictures: CentrePictures): Questionnaire => ({
  version: 1,
  questions: [
    mark,
    carFree,
    safe,
    judgement,
    first,
    points,
    square(pictures),
    marketBack,
    howOften,
    lastOut,
    spot(pictures),
    education,
  ],
});
