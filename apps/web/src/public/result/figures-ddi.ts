// The codebook of a poll for archives: DDI Codebook 2.5, with every question as it was asked and the figures that are told.
import type { AnswerResult, QuestionResult } from '#features/results/index.js';
import { methodSentences } from './methods.js';
import { orderWords } from './order-words.nl.js';
import type { FoundFacts } from './result-facts.js';

/** In the order of the elements that the schema of DDI Codebook 2.5 asks for. */
export function figuresDdi(facts: FoundFacts, municipality: string): string {
  const { poll, result } = facts;
  const { invited, answered, questions } = result.document;
  const collected = (event: string, at: Date | null) =>
    at ? [text('collDate', '', { event, date: at.toISOString().slice(0, 10) })] : [];
  const response =
    invited > 0 && answered >= 10
      ? [text('respRate', `${Math.round((100 * answered) / invited)} procent`)]
      : [];
  const study = [
    element('citation', [
      element('titlStmt', [text('titl', poll.title), text('IDNo', poll.number)]),
      element('rspStmt', [text('AuthEnty', municipality)]),
      element('verStmt', [text('version', `${result.version}, controlegetal ${result.digest}`)]),
    ]),
    element('stdyInfo', [
      text('abstract', poll.question),
      element('sumDscr', [
        ...collected('start', poll.openedAt),
        ...collected('end', poll.closedAt),
        text('nation', 'Nederland', { abbr: 'NL' }),
        text('anlyUnit', 'Persoon'),
      ]),
    ]),
    element('method', [
      element('dataColl', [
        text('timeMeth', 'Eén meting'),
        text('sampProc', methodSentences(facts).join(' ')),
      ]),
      element('anlyInfo', response),
    ]),
  ];
  const variables = questions.map((question, index) => variable(question, index + 1));
  const body = [element('stdyDscr', study), element('dataDscr', variables)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('codeBook', body, {
    xmlns: 'ddi:codebook:2_5',
    version: '2.5',
    'xml:lang': 'nl',
  })}\n`;
}

function variable(question: QuestionResult, number: number): string {
  const asked = element('qstn', [text('qstnLit', [question.text, question.help].filter(Boolean).join(' '))]);
  const attributes = { ID: `V${number}`, name: `vraag_${number}` };
  const label = text('labl', question.text);
  if (!question.shown)
    return element('var', [label, asked, text('notes', NOT_TOLD[question.because])], attributes);
  const told = [
    label,
    asked,
    text('sumStat', String(question.base), { type: 'vald' }),
    ...(question.mean === null ? [] : [text('sumStat', String(question.mean), { type: 'mean' })]),
    ...question.answers.map((answer, place) => category(answer, place + 1)),
    ...(orderWords(question)?.sentences ?? []).map((sentence) => text('notes', sentence)),
  ];
  return element('var', told, attributes);
}

const NOT_TOLD: Readonly<Record<Extract<QuestionResult, { shown: false }>['because'], string>> = {
  'too-few': 'Te weinig antwoorden om te laten zien.',
  'open-text': 'Open vraag: niet openbaar.',
};

function category({ label, merged, count, percentage, over }: AnswerResult, place: number): string {
  const words = merged.length === 0 ? label : `${label} (${merged.join(', ')})`;
  return element('catgry', [
    text('catValu', String(place)),
    text('labl', words),
    ...(over ? [text('txt', `Meer dan ${percentage ?? ''} procent.`)] : []),
    ...(count === null ? [] : [text('catStat', String(count), { type: 'freq' })]),
    ...(percentage === null || over ? [] : [text('catStat', String(percentage), { type: 'percent' })]),
  ]);
}

type Attributes = Readonly<Record<string, string>>;

const element = (name: string, parts: readonly string[], attributes: Attributes = {}): string =>
  `<${name}${writtenOf(attributes)}>${parts.join('')}</${name}>`;

/** An element that holds words and nothing else. */
const text = (name: string, words: string, attributes: Attributes = {}): string =>
  element(name, [escaped(words)], attributes);

const writtenOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');

const escaped = (text: string): string =>
  text
    // Not allowed in XML at all.
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
