// One question of every kind, an answer to each, and something that each refuses.
import type { Answer, Question, QuestionKind } from '#domain/questionnaire/question.js';

const asked = { help: 'Kies wat bij u past.', required: true, dontKnow: true } as const;
const options = [
  { code: 'groen', label: 'Meer groen' },
  { code: 'licht', label: 'Meer licht' },
  { code: 'anders', label: 'Anders', other: true },
  { code: 'geen', label: 'Geen van deze', alone: true },
] as const;
const plain = options.slice(0, 2);
export const PICTURE = 'a'.repeat(64);

export type Sample = {
  readonly question: Question;
  readonly answer: Answer | undefined;
  /** Fields that cannot be an answer; undefined for a kind that refuses nothing. */
  readonly refused: Readonly<Record<string, string | readonly string[]>> | undefined;
};

const samples: { readonly [Kind in QuestionKind]: Sample & { readonly question: { readonly kind: Kind } } } =
  {
    'single-choice': {
      question: {
        ...asked,
        id: 'een',
        kind: 'single-choice',
        text: 'Wat eerst?',
        options,
        randomOrder: true,
      },
      answer: { kind: 'choice', code: 'anders', other: 'Een bankje' },
      refused: { een: 'anders' },
    },
    'multiple-choice': {
      question: { ...asked, id: 'meer', kind: 'multiple-choice', text: 'Wat nog meer?', options, atMost: 2 },
      answer: { kind: 'choices', codes: ['groen', 'anders'], other: 'Stilte' },
      refused: { meer: ['groen', 'geen'] },
    },
    scale: {
      question: { ...asked, id: 'eens', kind: 'scale', text: 'Hoe goed?', lowest: 'Slecht', highest: 'Goed' },
      answer: { kind: 'number', value: 5 },
      refused: { eens: '9' },
    },
    'report-mark': {
      question: { ...asked, id: 'cijfer', kind: 'report-mark', text: 'Welk cijfer?' },
      answer: { kind: 'dont-know' },
      refused: {},
    },
    'open-text': {
      question: { ...asked, id: 'open', kind: 'open-text', text: 'Wat nog?', required: false, maxLength: 20 },
      answer: { kind: 'text', text: 'Een bankje' },
      refused: { open: 'Veel te lang om nog een antwoord te zijn' },
    },
    matrix: {
      question: {
        ...asked,
        id: 'zinnen',
        kind: 'matrix',
        text: 'Bent u het eens met deze zinnen?',
        rows: [
          { code: 'r1', label: 'Het is licht.' },
          { code: 'r2', label: 'Het is stil.' },
        ],
        columns: plain,
      },
      answer: { kind: 'matrix', rows: { r1: 'groen', r2: 'weet-ik-niet' } },
      refused: { zinnen_r1: 'groen' },
    },
    statement: {
      question: { ...asked, id: 'stelling', kind: 'statement', text: 'Het is hier fijn.', dontKnow: false },
      answer: { kind: 'choice', code: 'oneens' },
      refused: { stelling: 'misschien' },
    },
    ranking: {
      question: { ...asked, id: 'volgorde', kind: 'ranking', text: 'Wat is belangrijk?', options: plain },
      answer: { kind: 'ranking', codes: ['licht', 'groen'] },
      refused: { volgorde: 'licht,groen' },
    },
    points: {
      question: { ...asked, id: 'punten', kind: 'points', text: 'Verdeel.', options: plain, total: 10 },
      answer: { kind: 'points', points: { groen: 7, licht: 3 } },
      refused: { punten_groen: '7', punten_licht: '4' },
    },
    number: {
      question: {
        ...asked,
        id: 'getal',
        kind: 'number',
        text: 'Hoe ver?',
        from: -1,
        to: 99,
        decimals: 1,
        unit: 'km',
      },
      answer: { kind: 'number', value: 12.5 },
      refused: { getal: '100' },
    },
    date: {
      question: {
        ...asked,
        id: 'dag',
        kind: 'date',
        text: 'Welke dag?',
        from: '2027-01-01',
        to: '2027-12-31',
      },
      answer: { kind: 'date', day: '2027-03-27' },
      refused: { dag_dag: '30', dag_maand: '2', dag_jaar: '2027' },
    },
    'image-choice': {
      question: {
        ...asked,
        id: 'beeld',
        kind: 'image-choice',
        text: 'Welk plein?',
        options: [
          { code: 'a', label: 'Met bomen', picture: PICTURE, alt: 'Een plein met bomen' },
          { code: 'b', label: 'Zonder bomen', picture: PICTURE, alt: 'Een leeg plein' },
        ],
      },
      answer: { kind: 'choice', code: 'b' },
      refused: { beeld: 'z' },
    },
    place: {
      question: {
        ...asked,
        id: 'plek',
        kind: 'place',
        text: 'Waar is het?',
        picture: PICTURE,
        alt: 'De wijk',
      },
      answer: { kind: 'place', spot: { x: 500, y: 250 }, address: 'Bij de brug' },
      refused: { plek_plek: '1001,2' },
    },
    information: {
      question: {
        ...asked,
        id: 'uitleg',
        kind: 'information',
        text: 'Over het plan',
        required: false,
        dontKnow: false,
      },
      answer: undefined,
      refused: undefined,
    },
  };

export const everyKind: readonly Sample[] = Object.values(samples);
