// Everything the page may show on which readers compare groups: only what stands in the published document.
import type { AreaMap } from '#domain/area-map/area-map.js';
import type { Area } from '#features/population/index.js';
import type { Poll } from '#features/polls/index.js';
import type { QuestionResult, Result } from '#features/results/index.js';
import { areaMarks } from '../../components/area-marks.js';
import { SHARE_CLASSES } from '../../components/share-classes.js';
import { areaFigure } from './area-figure.js';
import { comparison, type AnswerFigure } from './comparison.js';
import { groupTables } from './group-tables.js';
import { askedIn, traitName, wordsOf, type GroupWords } from './group-words.js';
import { NOT_SHOWN, pairKey, pairName, pairTables, type PairTable } from './pair-tables.js';

type Shown = Extract<QuestionResult, { shown: true }>;

export type CompareFacts = {
  readonly poll: Pick<Poll, 'title' | 'slug'>;
  readonly result: Pick<Result, 'document' | 'headline'>;
  readonly areas: readonly Area[];
  /** Shapes of the areas; without them they are tiles. */
  readonly map?: { readonly map: AreaMap; readonly source: string } | undefined;
  /** What stands in the address; anything unknown gives the first choice. */
  readonly chosen: { readonly trait: string; readonly question: string; readonly view: string };
};

type Choice = { readonly value: string; readonly text: string };

export function comparePage({ poll, result, areas, map, chosen }: CompareFacts): object {
  const words = wordsOf(result.document, areas);
  const questions = result.document.questions.flatMap((question, index) =>
    question.shown && isCompared(question) ? [{ number: index + 1, question }] : [],
  );
  const current = questions.find(({ number }) => String(number) === chosen.question) ?? firstOf(questions);
  const traits = current ? traitsOf(current.question, words) : [];
  const trait = traits.find(({ value }) => value === chosen.trait)?.value ?? traits[0]?.value ?? '';
  const figures = current && comparison(current.question, trait, words);
  const pair = current?.question.crossed?.find(({ traits: its }) => pairKey(its) === trait);
  const pairs = current && pair ? pairTables(current.question, pair, words) : [];
  const at = `/uitkomsten/${poll.slug}/vergelijk`;
  const address = `${at}?vraag=${current?.number ?? ''}&kenmerk=${trait}`;
  return {
    title: `Vergelijk groepen: ${poll.title}`,
    section: 'uitkomsten',
    pollTitle: poll.title,
    backHref: `/uitkomsten/${poll.slug}`,
    action: at,
    isEmpty: !current,
    questions: questions.map(({ number, question }): Choice => ({
      value: String(number),
      text: `${number}. ${question.text}`,
    })),
    traits,
    current: String(current?.number ?? ''),
    trait,
    asked: current ? `“${current.question.text}”` : '',
    by: `Naar ${pair ? pairName(pair.traits) : traitName(trait, words)}`,
    told: toldIn(trait, words),
    other: chosen.trait !== '' && chosen.trait !== trait ? OTHER : '',
    pairs,
    ...viewOf(figures ?? [], { map, address, isAreas: trait === 'area', wantsMap: chosen.view === 'kaart' }),
    isHiding: isHiding(figures ?? [], pairs),
    table: current ? tableOf(current.question, trait, words) : false,
  };
}

function toldIn(trait: string, words: GroupWords): string {
  const question = askedIn(trait, words);
  return question ? `Mensen kozen zelf hun groep, bij deze vraag: “${question}”` : '';
}

/** Every answer with its map; false where there are no shapes for all of its areas. */
function drawnOn(map: CompareFacts['map'], figures: readonly AnswerFigure[]) {
  const marks = map && areaMarks(map.map);
  return figures.map((figure) => ({
    ...figure,
    map: (marks && areaFigure(figure.title, figure.rows, marks)) ?? (false as const),
  }));
}

type Viewing = {
  readonly map: CompareFacts['map'];
  readonly address: string;
  readonly isAreas: boolean;
  readonly wantsMap: boolean;
};

/** Areas stand in a chart, and as a second view on the map or, without shapes, on tiles. */
function viewOf(figures: readonly AnswerFigure[], { map, address, isAreas, wantsMap }: Viewing): object {
  const drawn = drawnOn(isAreas ? map : undefined, figures);
  const isMap = isAreas && wantsMap;
  const isDrawn = drawn.some((figure) => figure.map);
  const second = isDrawn ? 'Kaart' : 'Kaart van tegels';
  return {
    figures: isMap ? drawn.map((figure) => ({ ...figure, isTiles: !figure.map })) : figures,
    isMap,
    isTiles: isMap && !isDrawn,
    classes: SHARE_CLASSES,
    source: map?.source ?? '',
    hasOthers: drawn.some((figure) => figure.map && figure.map.areas.some(({ look }) => look === 'out')),
    views: isAreas
      ? [
          { href: address, text: 'Grafiek met marges', current: !isMap },
          { href: `${address}&weergave=kaart`, text: second, current: isMap },
        ]
      : [],
  };
}

/** Whether something is left out, so that readers are told why. */
const isHiding = (figures: readonly AnswerFigure[], pairs: readonly PairTable[]): boolean =>
  figures.some(({ rows }) => rows.some(({ shown }) => !shown)) ||
  pairs.some(({ rows }) => rows.some(({ cells }) => cells.some(({ text }) => text === NOT_SHOWN)));

const OTHER = 'Dat vergelijken wij bij deze vraag niet. Daarom ziet u nu een andere vergelijking.';

/** A report mark has so many answers that it is not the one to begin with. */
const firstOf = <Each extends { readonly question: Shown }>(questions: readonly Each[]): Each | undefined =>
  questions.find(({ question }) => question.kind !== 'report-mark') ?? questions[0];

/** Whether groups can be compared in the answers to this question, by one trait or by two. */
export const isCompared = ({ groups = [], crossed = [] }: Shown): boolean =>
  groups.length + crossed.length > 0;

const traitsOf = ({ groups = [], crossed = [] }: Shown, words: GroupWords): readonly Choice[] => [
  ...groups.map(({ trait }) => ({ value: trait, text: capital(traitName(trait, words)) })),
  ...crossed.map(({ traits }) => ({ value: pairKey(traits), text: capital(pairName(traits)) })),
];

function tableOf(question: Shown, trait: string, words: GroupWords): object | false {
  const groups = (question.groups ?? []).filter((each) => each.trait === trait);
  const [table] = groupTables({ ...question, groups, crossed: [] }, words);
  return table ? { ...table, open: false } : false;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
