// The codebook of a poll for archives: DDI Codebook 2.5, with every question as it was asked and the figures that are told.
import type { AnswerResult, QuestionResult } from '#features/results/index.js';
import { methodSentences } from './methods.js';
import type { FoundFacts } from './result-facts.js';

export function figuresDdi(facts: FoundFacts, municipality: string): string {
  const { poll, result } = facts;
  const { invited, answered, questions } = result.document;
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? '';
  const response =
    invited > 0 && answered >= 10
      ? element('respRate', `${Math.round((100 * answered) / invited)} procent`)
      : '';
  const study = [
    element('citation', [
      element('titlStmt', [element('titl', poll.title), element('IDNo', poll.number)]),
      element('rspStmt', element('AuthEnty', municipality)),
      element('verStmt', element('version', `${result.version}, controlegetal ${result.digest}`)),
    ]),
    element('stdyInfo', [
      element('abstract', poll.question),
      element('sumDscr', [
        element('collDate', '', { event: 'start', date: day(poll.openedAt) }),
        element('collDate', '', { event: 'end', date: day(poll.closedAt) }),
        element('nation', 'Nederland', { abbr: 'NL' }),
        element('anlyUnit', 'Persoon'),
      ]),
    ]),
    element('method', [
      element('dataColl', [
        element('timeMeth', 'Eén meting'),
        element('sampProc', methodSentences(facts).join(' ')),
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
  const asked = element(
    'qstn',
    element('qstnLit', [question.text, question.help].filter(Boolean).join(' '), {}, true),
  );
  const attributes = { ID: `V${number}`, name: `vraag_${number}` };
  const label = element('labl', question.text);
  if (!question.shown)
    return element('var', [label, asked, element('notes', NOT_TOLD[question.because])], attributes);
  const told = [
    label,
    asked,
    element('sumStat', String(question.base), { type: 'vald' }),
    ...(question.mean === null ? [] : [element('sumStat', String(question.mean), { type: 'mean' })]),
    ...question.answers.map((answer, place) => category(answer, place + 1)),
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
    element('catValu', String(place)),
    element('labl', words),
    ...(count === null ? [] : [element('catStat', String(count), { type: 'freq' })]),
    ...(percentage === null || over ? [] : [element('catStat', String(percentage), { type: 'percent' })]),
    ...(over ? [element('txt', `Meer dan ${percentage ?? ''} procent.`)] : []),
  ]);
}

/** Text is escaped; parts are elements already. */
function element(
  name: string,
  content: string | readonly string[],
  attributes: Readonly<Record<string, string>> = {},
  isText = typeof content === 'string' && !content.startsWith('<'),
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = typeof content === 'string' ? (isText ? escaped(content) : content) : content.join('');
  return `<${name}${written.join('')}>${inner}</${name}>`;
}

const escaped = (text: string): string =>
  text
    // Not allowed in XML at all.
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
