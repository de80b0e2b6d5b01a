// The fixed words around a question in Dutch.
import type { Question, QuestionKind } from '#domain/questionnaire/question.js';
import type { QuestionWords } from './question-words.js';

const DONT_KNOW = 'Weet ik niet';

const missing: Readonly<Record<QuestionKind, string>> = {
  'single-choice': 'Kies een antwoord',
  'multiple-choice': 'Kies één of meer antwoorden',
  scale: 'Kies een cijfer van 1 tot en met 5',
  'report-mark': 'Kies een cijfer van 1 tot en met 10',
  'open-text': 'Schrijf uw antwoord op',
  matrix: 'Kies bij elke zin een antwoord',
  statement: 'Kies een antwoord',
  ranking: 'Zet de antwoorden in uw volgorde, of kies dat de volgorde zo klopt',
  points: 'Verdeel de punten',
  number: 'Vul een getal in',
  date: 'Vul een datum in',
  'image-choice': 'Kies een afbeelding',
  place: 'Druk op een plek op de kaart, of schrijf op waar het is',
  information: 'Lees de tekst en ga verder',
};

const rangeOf = (question: Question): string => {
  if (question.kind === 'number') return `Vul een getal in van ${question.from} tot en met ${question.to}`;
  return question.kind === 'date'
    ? 'Deze datum kan hier niet. Kies een andere datum'
    : 'Kies een plek op de kaart';
};

export const questionWordsNl: QuestionWords = {
  dontKnow: DONT_KNOW,
  mayBeSkipped: 'U mag deze vraag overslaan.',
  severalAnswers: 'U kunt meer antwoorden kiezen.',
  atMost: (count) => `Kies hooguit ${count} antwoorden.`,
  otherWords: 'Anders, namelijk:',
  worstMark: 'heel slecht',
  bestMark: 'uitstekend',
  statement: { eens: 'Eens', oneens: 'Oneens', 'geen-mening': 'Geen mening' },
  oneEachRow: 'Kies bij elke zin één antwoord.',
  day: 'Dag',
  month: 'Maand',
  year: 'Jaar',
  ranking: {
    how: 'Zet het belangrijkste bovenaan. Gebruik de knoppen met de pijlen.',
    higher: 'Zet hoger',
    lower: 'Zet lager',
    moved: (label, place, total) => `“${label}” staat nu op plaats ${place} van ${total}`,
    agree: 'Deze volgorde klopt zo',
  },
  points: {
    how: (total) => `Verdeel ${total} punten. Geef de meeste punten aan wat u het belangrijkst vindt.`,
    divided: (sum, total) => `Verdeeld: ${sum} van de ${total} punten`,
    addUp: 'Tel op',
  },
  place: {
    how: 'Druk op de plek op de kaart, of schrijf op waar het is.',
    button: 'Kies een plek op de kaart',
    chosen: 'U hebt een plek op de kaart gekozen. Druk op een andere plek om die te veranderen.',
    address: 'Of schrijf op waar het is',
    addressHint: 'Bijvoorbeeld een straat of een kruispunt. Schrijf niet uw eigen adres op.',
  },
  charactersLeft: (max) => `U kunt ${max} tekens gebruiken.`,
  faults: {
    missing: (question) =>
      question.dontKnow ? `${missing[question.kind]} of kies “${DONT_KNOW}”` : missing[question.kind],
    'unknown-option': (question) => missing[question.kind],
    'too-many': (question) => {
      if (question.kind === 'ranking') return missing.ranking;
      return question.kind === 'multiple-choice' && question.atMost > 0
        ? `Kies niet meer dan ${question.atMost} antwoorden`
        : 'Kies één antwoord';
    },
    'too-long': (question) =>
      question.kind === 'open-text'
        ? `Uw antwoord is te lang. Gebruik niet meer dan ${question.maxLength} tekens`
        : 'Uw antwoord is te lang. Gebruik niet meer dan 120 tekens',
    'dont-know-with-others': () => `Geef een antwoord of kies “${DONT_KNOW}”. Allebei kan niet`,
    'other-without-words': () => 'Schrijf op wat u bedoelt met “anders”',
    'not-alone': () => 'U koos een antwoord dat niet samengaat met de andere. Kies het één of het ander',
    'no-number': (question) =>
      question.kind === 'number' && question.decimals > 0
        ? 'Vul een getal in, bijvoorbeeld 12,5'
        : 'Vul een heel getal in, bijvoorbeeld 12',
    'out-of-range': rangeOf,
    'no-date': () => 'Deze datum bestaat niet. Vul in, bijvoorbeeld: 27 3 2027',
    'rows-missing': () => 'Kies bij elke zin een antwoord. U bent er nog één of meer vergeten',
    'wrong-sum': (question) =>
      question.kind === 'points'
        ? `Verdeel precies ${question.total} punten. Tel uw punten nog eens na`
        : 'Tel uw punten nog eens na',
  },
};
