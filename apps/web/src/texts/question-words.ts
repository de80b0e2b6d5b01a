// The fixed words around a question, in the language of the reader.
import type { AnswerFault } from '#domain/questionnaire/parsed-answer.js';
import type { Question, QuestionKind, STATEMENT_CODES } from '#domain/questionnaire/question.js';
import { filled } from './resident/filled.js';
import type { WordTable } from './resident/nl.js';

export type QuestionWords = {
  readonly dontKnow: string;
  readonly mayBeSkipped: string;
  readonly severalAnswers: string;
  readonly atMost: (count: number) => string;
  /** Label of the words of who chose "anders, namelijk". */
  readonly otherWords: string;
  readonly worstMark: string;
  readonly bestMark: string;
  readonly statement: Readonly<Record<(typeof STATEMENT_CODES)[number], string>>;
  readonly oneEachRow: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly ranking: {
    readonly how: string;
    readonly higher: string;
    readonly lower: string;
    readonly moved: (label: string, place: number, total: number) => string;
    readonly agree: string;
  };
  readonly points: {
    readonly how: (total: number) => string;
    readonly divided: (sum: number, total: number) => string;
    readonly addUp: string;
  };
  readonly place: {
    readonly how: string;
    readonly button: string;
    readonly chosen: string;
    readonly address: string;
    readonly addressHint: string;
  };
  readonly error: string;
  readonly charactersLeft: (max: number) => string;
  /** While somebody types; the script puts the number in place of {n}. */
  readonly charactersToGo: string;
  readonly charactersOver: string;
  /** How to put right what was filled in, in one sentence without a full stop. */
  readonly faults: Readonly<Record<AnswerFault, (question: Question) => string>>;
};

/** Made from the list of words of one language. */
export function questionWordsFrom(table: WordTable): QuestionWords {
  return {
    dontKnow: table.dontKnow,
    mayBeSkipped: table.mayBeSkipped,
    severalAnswers: table.severalAnswers,
    atMost: (n) => filled(table.atMost, { n }),
    otherWords: table.otherWords,
    worstMark: table.worstMark,
    bestMark: table.bestMark,
    statement: { eens: table.agree, oneens: table.disagree, 'geen-mening': table.noOpinion },
    oneEachRow: table.oneEachRow,
    day: table.day,
    month: table.month,
    year: table.year,
    ranking: {
      how: table.rankHow,
      higher: table.rankHigher,
      lower: table.rankLower,
      moved: (label, place, total) => filled(table.rankMoved, { label, place, total }),
      agree: table.rankAgree,
    },
    points: {
      how: (n) => filled(table.pointsHow, { n }),
      divided: (n, total) => filled(table.pointsDivided, { n, total }),
      addUp: table.pointsAddUp,
    },
    place: {
      how: table.placeHow,
      button: table.placeButton,
      chosen: table.placeChosen,
      address: table.placeAddress,
      addressHint: table.placeAddressHint,
    },
    error: table.error,
    charactersLeft: (n) => filled(table.charactersLeft, { n }),
    charactersToGo: table.charactersToGo,
    charactersOver: table.charactersOver,
    faults: faultsFrom(table),
  };
}

const SHORT = 120;

function faultsFrom(table: WordTable): QuestionWords['faults'] {
  const missing = missingFrom(table);
  const needed = ({ kind, dontKnow }: Question): string =>
    dontKnow ? filled(table.orDontKnow, { label: missing[kind], other: table.dontKnow }) : missing[kind];
  return {
    missing: needed,
    'unknown-option': ({ kind }) => missing[kind],
    'too-many': (question) => {
      if (question.kind === 'ranking') return missing.ranking;
      const limit = question.kind === 'multiple-choice' ? question.atMost : 0;
      return limit > 0 ? filled(table.notMoreThan, { n: limit }) : table.chooseJustOne;
    },
    'too-long': (question) =>
      filled(table.tooLong, { n: question.kind === 'open-text' ? question.maxLength : SHORT }),
    'dont-know-with-others': () => filled(table.dontKnowWithOthers, { other: table.dontKnow }),
    'other-without-words': () => table.otherWithoutWords,
    'not-alone': () => table.notAlone,
    'no-number': (question) =>
      question.kind === 'number' && question.decimals > 0 ? table.decimalNumber : table.wholeNumber,
    'out-of-range': (question) => {
      if (question.kind === 'number')
        return filled(table.numberBetween, { from: question.from, to: question.to });
      return question.kind === 'date' ? table.otherDate : table.otherPlace;
    },
    'no-date': () => table.noSuchDate,
    'rows-missing': () => table.rowsMissing,
    'wrong-sum': (question) =>
      question.kind === 'points' ? filled(table.wrongSum, { n: question.total }) : table.dividePoints,
  };
}

const missingFrom = (table: WordTable): Readonly<Record<QuestionKind, string>> => ({
  'single-choice': table.chooseOne,
  'multiple-choice': table.chooseSome,
  scale: filled(table.chooseMark, { n: 5 }),
  'report-mark': filled(table.chooseMark, { n: 10 }),
  'open-text': table.writeAnswer,
  matrix: table.chooseRows,
  statement: table.chooseOne,
  ranking: table.rankFirst,
  points: table.dividePoints,
  number: table.giveNumber,
  date: table.giveDate,
  'image-choice': table.choosePicture,
  place: table.givePlace,
  information: table.chooseOne,
});
