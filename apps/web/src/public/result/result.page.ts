// Everything a result page may show: the document of the result and what people decided about it, nothing else.
import type { OpenQuestion } from '#features/coding/index.js';
import type { Poll } from '#features/polls/index.js';
import { sampleName } from '#features/polls/index.js';
import type { Area } from '#features/population/index.js';
import type { Correction, QuestionResult, Result } from '#features/results/index.js';
import { fullDay, listed, longMoment, shortPeriod, wholeNumber } from '../../texts/formats.nl.js';
import { pollDays } from '../poll-days.js';
import { promiseTally, themeViews } from '../feedback/feedback.page.js';
import { batteryFigure, matrixOf } from './battery.js';
import { isCompared } from './compare.page.js';
import { traitName, wordsOf } from './group-words.js';
import { inBrief } from './in-brief.js';
import { methodSentences } from './methods.js';
import { apartSets } from './apart-sets.js';
import { pairKey, pairName } from './pair-tables.js';
import { isCounted, publicCount } from './public-count.js';
import type { ResultFacts } from './result-facts.js';
import { questionFigure, type QuestionFigure } from './question-figure.js';
import { trend, type Edition } from './trend.js';
import { representation } from './representation.js';
import { openFigure, type OpenFigure } from './open-figure.js';
import { reactionView } from './reaction.js';

/** A question by itself, or the rows of a matrix together. */
export type Figure =
  | (QuestionFigure & { readonly trend: object | false })
  | { readonly battery: object }
  | { readonly open: OpenFigure };

export function resultPage(facts: ResultFacts): object {
  const { poll, result, now, onPaper } = facts;
  const figures = figuresOf(result, onPaper, facts);
  return {
    title: `${result.headline} – uitkomst van de peiling`,
    section: 'uitkomsten',
    onPaper,
    ...resultHead(facts),
    embargo: embargoOf(result, now),
    corrections: facts.corrections.map(correctionText),
    reaction: reactionView(poll, facts.reaction, now),
    feedback: feedbackOf(facts),
    brief: inBrief(facts),
    figures,
    ...comparing(poll, result),
    apart: apartSets(result.document),
    methods: methodSentences(facts),
    representation: representation({ document: result.document, asked: facts.asked, areas: facts.areas }),
    drawHref: poll.drawId && facts.draw?.stage === 'drawn' ? `/lotingen/${poll.drawId}` : '',
    digest: result.digest.replaceAll(/(.{8})(?=.)/g, '$1 '),
    files: filesOf(poll, result),
    paperHref: `/uitkomsten/${poll.slug}?papier=ja`,
    backHref: `/uitkomsten/${poll.slug}`,
  };
}

/** What stands above the figures; the staff preview shows the same. */
export function resultHead({ poll, result }: Pick<ResultFacts, 'poll' | 'result'>): object {
  return {
    pollTitle: poll.title,
    headline: result.headline,
    stats: statsOf(poll, result),
    sample: sampleName(poll).short,
    standsFor: sampleName(poll).standsFor,
    weighing: weighingOf(result),
  };
}

/** Where readers compare groups, and where they do so by two traits at once. */
function comparing({ slug }: Poll, { document: { questions, groupSizes = [] } }: Result): object {
  const at = `/uitkomsten/${slug}/vergelijk`;
  const isThere = questions.some((each) => each.shown && isCompared(each));
  const pairs = questions.flatMap((each, index) =>
    each.shown ? (each.crossed ?? []).map(({ traits }) => ({ traits, number: index + 1 })) : [],
  );
  const [pair] = pairs.map(({ traits, number }) => ({
    href: `${at}?vraag=${number}&kenmerk=${pairKey(traits)}`,
    text: `Vergelijk naar ${pairName(traits)}`,
  }));
  const traits = questions.flatMap((each) =>
    (each.shown ? (each.groups ?? []) : []).map(({ trait }) => trait),
  );
  const names = [...new Set(traits)].map((trait) => traitName(trait, { sizes: groupSizes }));
  return {
    compareHref: isThere ? at : '',
    compareText: names.length > 0 ? `Vergelijk groepen naar ${listed(names)}` : 'Vergelijk groepen',
    pair: pair ?? false,
  };
}

function feedbackOf({ poll, feedback, reports, now }: ResultFacts): object | false {
  if (!feedback) return false;
  const themes = themeViews(feedback, reports, now);
  return {
    href: `/uitkomsten/${poll.slug}/terugkoppeling`,
    tally: promiseTally(themes),
    themes,
  };
}

function weighingOf({ document: { weighting } }: Result): string {
  if (!weighting) return 'De cijfers zijn niet gewogen: elk antwoord telt even zwaar.';
  return `De cijfers zijn gewogen en hebben een marge. Zij zeggen evenveel als ${wholeNumber(weighting.effective)} antwoorden die even zwaar tellen.`;
}

type Around = {
  readonly areas?: readonly Area[];
  readonly open?: readonly OpenQuestion[];
  readonly editions?: readonly Edition[];
};

export function figuresOf(
  { document }: Result,
  open: boolean,
  { areas = [], open: written = [], editions = [] }: Around = {},
): readonly Figure[] {
  const { questions } = document;
  const words = wordsOf(document, areas);
  const withTrend = (question: QuestionResult, figure: QuestionFigure): Figure => {
    const moved = question.shown ? trend(question, editions) : undefined;
    return { ...figure, trend: moved ? { ...moved, open } : false };
  };
  return questions.flatMap((question, index): readonly Figure[] => {
    const own = written.find(({ questionId }) => questionId === question.id)?.document;
    if (own && own.codes.length > 0)
      return [{ open: openFigure(question.text, own, `vraag-${index + 1}`, open) }];
    const matrix = matrixOf(question);
    if (matrix === undefined) return [withTrend(question, questionFigure(question, index + 1, open, words))];
    const isRow = (each: QuestionResult) => matrixOf(each) === matrix;
    const battery = batteryFigure(questions.filter(isRow), `vraag-${questions.findIndex(isRow) + 1}`, open);
    if (!battery) return [withTrend(question, questionFigure(question, index + 1, open, words))];
    return questions.findIndex(isRow) === index ? [{ battery }] : [];
  });
}

function statsOf(poll: Poll, { document: { answered, invited } }: Result): readonly object[] {
  const days = pollDays(poll);
  const share = invited === 0 ? 0 : Math.round((100 * answered) / invited);
  const count = publicCount(answered);
  const given = typeof count === 'number' ? wholeNumber(count) : count;
  const response = { number: `${share}%`, text: `van de ${wholeNumber(invited)} mensen met een uitnodiging` };
  return [
    { number: given, text: 'inwoners gaven antwoord' },
    ...(isCounted(answered) ? [response] : []),
    ...(days ? [{ number: shortPeriod(days.first, days.last), text: 'stonden de vragen open' }] : []),
  ];
}

function embargoOf({ publicFrom }: Result, now: Date): string {
  if (!publicFrom || publicFrom <= now) return '';
  return `Deze uitkomst is openbaar vanaf ${longMoment(publicFrom)}. Deel de cijfers tot dan met niemand.`;
}

function correctionText({ withdrawnAt, note }: Correction): object {
  return { title: `Wij hebben deze uitkomst verbeterd op ${fullDay(withdrawnAt)}`, text: note };
}

function filesOf({ slug }: Poll, { document: { open, typed } }: Result): readonly object[] {
  const at = `/uitkomsten/${slug}`;
  const figures = `${at}/cijfers.csv`;
  return [
    { href: `${at}/dossier.pdf`, text: 'Dossier voor de raad, om te printen', kind: 'PDF' },
    { href: `${at}/cijfers.xlsx`, text: 'Alle cijfers en groepen', kind: 'XLSX' },
    { href: `${figures}?scheiding=puntkomma`, text: 'Alle cijfers, voor Excel', kind: 'CSV, puntkomma' },
    { href: figures, text: 'Alle cijfers, voor andere programma’s', kind: 'CSV, komma' },
    {
      href: `${at}/groepen.csv?scheiding=puntkomma`,
      text: 'Alle groepen, voor Excel',
      kind: 'CSV, puntkomma',
    },
    ...(open || typed
      ? [
          {
            href: `${at}/apart.csv?scheiding=puntkomma`,
            text: 'Antwoorden die apart tellen, voor Excel',
            kind: 'CSV, puntkomma',
          },
        ]
      : []),
    { href: `${at}/cijfers.sav`, text: 'Alle cijfers en groepen, voor SPSS', kind: 'SAV' },
    { href: `${at}/codeboek.xml`, text: 'Codeboek: de vragen zoals ze zijn gesteld', kind: 'DDI 2.5' },
    {
      href: `${at}/cijfers.csv-metadata.json`,
      text: 'Beschrijving van de bestanden, voor programma’s',
      kind: 'CSVW, DCAT',
    },
    { href: `${at}/cijfers.json`, text: 'Alle cijfers met de groepen, voor programma’s', kind: 'JSON' },
  ];
}
