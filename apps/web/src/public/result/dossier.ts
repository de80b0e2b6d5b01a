// The dossier of a poll for the council: the result page as a report on paper, with minority views and limits.
import { questionFinding, type QuestionResult } from '#features/results/index.js';
import type { Report, ReportSection } from '#platform/letters/report-pdf.js';
import { fullDay, longMoment, percentage, wholeNumber } from '../../texts/formats.nl.js';
import { pollDays } from '../poll-days.js';
import { themeViews } from '../feedback/feedback.page.js';
import type { Table } from '../../components/table.js';
import { apartSets } from './apart-sets.js';
import { inBrief } from './in-brief.js';
import { openFigure } from './open-figure.js';
import { representation } from './representation.js';
import { isCounted, publicCount } from './public-count.js';
import { methodSentences } from './methods.js';
import { reactionView } from './reaction.js';
import { orderWords } from './order-words.nl.js';
import { isByPoints, pointBars } from './point-bars.js';
import { figuresTable, notesOf } from './question-figure.js';
import { shareSize } from './share-text.js';
import type { FoundFacts } from './result-facts.js';

type Shown = Extract<QuestionResult, { shown: true }>;

export function dossier(
  facts: FoundFacts,
  { municipality, accent }: { readonly municipality: string; readonly accent: string },
): Report {
  const { poll, result } = facts;
  const shown = result.document.questions.filter(isShown);
  return {
    sender: municipality,
    label: `Dossier van peiling ${poll.number}: ${poll.title}`,
    title: result.headline,
    accent,
    lead: leadOf(facts),
    sections: [
      ...briefSections(facts),
      reactionSection(facts),
      ...feedbackSections(facts),
      ...shown.map(questionSection),
      minorities(shown),
      ...written(facts),
      ...apartSections(facts),
      ...representationSections(facts),
      about('Respons en werkwijze', methodSentences(facts)),
      about('Wat deze cijfers niet zeggen', LIMITS),
      about('Controle', [`Versie ${result.version}. Controlegetal van deze cijfers: ${result.digest}.`]),
    ].filter(({ paragraphs, items, table }) => paragraphs.length + items.length > 0 || table !== null),
  };
}

const isShown = (question: QuestionResult): question is Shown => question.shown;

function leadOf({ poll, result, corrections, now }: FoundFacts): readonly string[] {
  const { answered, invited } = result.document;
  const days = pollDays(poll);
  const count = publicCount(answered);
  const response =
    isCounted(answered) && invited > 0
      ? ` Dat is ${percentage(answered / invited)} van de ${wholeNumber(invited)} mensen met een uitnodiging.`
      : '';
  const given = typeof count === 'number' ? wholeNumber(count) : count;
  return [
    `${given} inwoners gaven antwoord.${response}${days ? ` De vragen stonden open van ${fullDay(days.first)} tot en met ${fullDay(days.last)}.` : ''}`,
    `De vraag aan inwoners was: “${poll.question}”`,
    ...(result.publicFrom && result.publicFrom > now
      ? [`Onder embargo tot ${longMoment(result.publicFrom)}. Deel de cijfers tot dan met niemand.`]
      : []),
    ...corrections.map(({ withdrawnAt, note }) => `Verbeterd op ${fullDay(withdrawnAt)}: ${note}`),
  ];
}

/** The same columns as on the page: no counts where none is told, and means where people gave points or an order. */
function questionSection(question: Shown): ReportSection {
  const { text, base, kind, answers } = question;
  const full = figuresTable(text, answers, kind);
  // The paper has room for four; with means the counts are the ones to go.
  const isKept = (_: unknown, place: number) =>
    full.columns.length <= MOST_COLUMNS || full.columns[place]?.text !== 'Aantal';
  const columns = full.columns.filter(isKept);
  const rows = full.rows.map(({ cells }) => cells.filter(isKept));
  const bars = isByPoints(question) ? pointBars(question.answers) : [];
  return {
    title: questionFinding(question) || text,
    paragraphs: [
      `“${text}” ${wholeNumber(base)} mensen kregen deze vraag.`,
      ...(orderWords(question)?.sentences ?? []),
      ...notesOf(question),
    ],
    items: [],
    table: {
      columns: columns.map(({ text: column }) => column),
      rows: rows.map((cells, place) => ({
        share:
          bars.find(({ label }) => label === answers[place]?.label)?.percent ??
          answers[place]?.percentage ??
          0,
        cells: cells.map(({ text: cell }) => cell),
      })),
    },
  };
}

const MOST_COLUMNS = 4;

/** What a council member reads first. */
function briefSections(facts: FoundFacts): readonly ReportSection[] {
  const { found, sure } = inBrief(facts);
  return [
    about(
      'In het kort: wat vinden inwoners?',
      found.map(({ text, asked }) => `${text}: ${asked}`),
    ),
    about('Hoe zeker is dat?', sure),
  ];
}

function feedbackSections({ feedback, reports, now }: FoundFacts): readonly ReportSection[] {
  if (!feedback) return [];
  return themeViews(feedback, reports, now).map(({ title, badge, heard, decided, reasons, promises }) => ({
    title: `Terugkoppeling: ${title}. ${badge.text}`,
    paragraphs: [
      `Wat wij hoorden: ${heard.join(' ')}`,
      `Wat er is besloten: ${decided.join(' ')}`,
      `Waarom: ${reasons.join(' ')}`,
    ],
    items: promises.map(({ what, promised, badge: kept, told }) =>
      [what, promised, `${kept.text}.`, told].filter((part) => part !== '').join(' '),
    ),
    table: null,
  }));
}

/** What people wrote in their own words. */
function written({ open }: FoundFacts): readonly ReportSection[] {
  return open.flatMap(({ text, document }) => {
    if (!document) return [];
    const figure = openFigure(text, document, '', true);
    return [
      {
        title: figure.title,
        paragraphs: [figure.text],
        items: figure.quotes.flatMap(({ label, texts }) => texts.map((quote) => `${label}: “${quote}”`)),
        table: {
          columns: ['Onderwerp', 'Minstens'],
          rows: figure.bars.map(({ label, number, percent }) => ({ cells: [label, number], share: percent })),
        },
      },
    ];
  });
}

function representationSections({ result, asked, areas }: FoundFacts): readonly ReportSection[] {
  return representation({ document: result.document, asked, areas }).map(tableSection);
}

/** Answers that count by themselves: after the others, each set under its own name. */
const apartSections = ({ result }: FoundFacts): readonly ReportSection[] =>
  apartSets(result.document).flatMap(({ title, text, tables }) => [
    about(title, [text]),
    ...tables.map(tableSection),
  ]);

const tableSection = ({ caption, columns, rows }: Table): ReportSection => ({
  title: caption,
  paragraphs: [],
  items: [],
  table: {
    columns: columns.map(({ text }) => text),
    rows: rows.map(({ cells }) => ({ cells: cells.map(({ text }) => text), share: null })),
  },
});

/** What fewer people say, but enough of them to be heard. */
const SMALL = 10;
const LARGE = 50;

const isMinority = (share: number | null): boolean => share !== null && share >= SMALL && share < LARGE;

function minorities(questions: readonly Shown[]): ReportSection {
  const items = questions.flatMap(({ kind, text, answers }) => {
    if (kind !== 'single-choice' && kind !== 'statement') return [];
    const heard = answers
      .filter(({ merged, apart, percentage: share }) => merged.length === 0 && !apart && isMinority(share))
      .toSorted((one, other) => shareSize(other) - shareSize(one))
      .slice(1);
    return heard.map(({ label, percentage: share }) => `${share}% antwoordt “${label}” op “${text}”`);
  });
  return { title: 'Wat een minderheid vindt', paragraphs: [], items, table: null };
}

const LIMITS = [
  'Wie niet antwoordde, denkt misschien anders. Wegen naar bekende kenmerken lost dat niet helemaal op.',
  'De cijfers zeggen wat mensen antwoordden op deze vragen, in deze weken. Zij zeggen niet waarom.',
  'Een verschil binnen de marges kan toeval zijn.',
  'Groepen van minder dan 10 mensen laten wij nergens zien. Ook niet als verschil tussen twee cijfers.',
];

function reactionSection({ poll, reaction, now }: FoundFacts): ReportSection {
  const { given, label, badge, heard, decided, reasons, waiting } = reactionView(poll, reaction, now);
  const paragraphs = given
    ? [
        `${label}: ${badge.text}.`,
        `Wat het college hoorde: ${heard.join(' ')}`,
        `Wat het college besloot: ${decided.join(' ')}`,
        `Waarom: ${reasons.join(' ')}`,
      ]
    : [waiting];
  return { title: 'Reactie van het college', paragraphs, items: [], table: null };
}

const about = (title: string, items: readonly string[]): ReportSection => ({
  title,
  paragraphs: [],
  items,
  table: null,
});
