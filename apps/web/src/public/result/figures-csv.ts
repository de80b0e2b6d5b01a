// The figures of a result as a table: the very same document as the page, one row per answer.
import type { QuestionResult, Result } from '#features/results/index.js';
import type { Poll } from '#features/polls/index.js';
import { publicCount } from './public-count.js';
import { writeCsv, type CsvCell, type Delimiter } from '#platform/csv/write-csv.js';

const COLUMNS = [
  'peiling',
  'versie',
  'uitgenodigd',
  'beantwoord',
  'vraagnummer',
  'vraag',
  'soort',
  'basis',
  'antwoord',
  'aantal',
  'procent',
  'procent van',
  'procent tot',
  'gemiddelde',
  'gemiddelde van',
  'gemiddelde tot',
  'toelichting',
];

const KINDS: Readonly<Record<QuestionResult['kind'], string>> = {
  'single-choice': 'één antwoord',
  'multiple-choice': 'meer antwoorden',
  scale: 'schaal 1 tot en met 5',
  'report-mark': 'rapportcijfer',
  'open-text': 'open vraag',
  matrix: 'stellingen met dezelfde antwoorden',
  statement: 'stelling',
  ranking: 'volgorde',
  points: 'punten verdelen',
  number: 'getal',
  date: 'datum',
  'image-choice': 'afbeelding kiezen',
  place: 'plek op de kaart',
  information: 'uitleg',
};

export function figuresCsv(poll: Poll, { version, document }: Result, delimiter: Delimiter): string {
  const { invited, answered, questions } = document;
  const same: readonly CsvCell[] = [poll.title, version, invited, publicCount(answered)];
  const rows = questions.flatMap((question, index) =>
    questionRows(question).map((row) => [...same, index + 1, question.text, KINDS[question.kind], ...row]),
  );
  return writeCsv([COLUMNS, ...rows], delimiter);
}

function questionRows(question: QuestionResult): readonly (readonly CsvCell[])[] {
  if (!question.shown) return [['', '', '', '', '', '', '', '', '', WHY_EMPTY[question.because]]];
  const [from = '', to = ''] = question.meanMargin ?? [];
  const means = [question.mean ?? '', from, to];
  return question.answers.map(({ label, count, percentage, margin, merged }) => {
    const [low = '', high = ''] = margin ?? [];
    const note = merged.length === 0 ? '' : `samengevoegd: ${merged.join(' | ')}`;
    return [question.base, label, count, percentage, low, high, ...means, note];
  });
}

const WHY_EMPTY: Readonly<Record<Extract<QuestionResult, { shown: false }>['because'], string>> = {
  'too-few': 'te weinig antwoorden om te laten zien',
  'open-text': 'open vraag: niet openbaar',
};
