// Everything the page may show on which readers compare groups: only what stands in the published document.
import type { Area } from '#features/population/index.js';
import type { Poll } from '#features/polls/index.js';
import type { QuestionResult, Result } from '#features/results/index.js';
import { comparison } from './comparison.js';
import { groupTables } from './group-tables.js';
import { askedIn, traitName, wordsOf, type GroupWords } from './group-words.js';
import { pairKey, pairName, pairTables } from './pair-tables.js';

type Shown = Extract<QuestionResult, { shown: true }>;

export type CompareFacts = {
  readonly poll: Pick<Poll, 'title' | 'slug'>;
  readonly result: Pick<Result, 'document' | 'headline'>;
  readonly areas: readonly Area[];
  /** What stands in the address; anything unknown gives the first choice. */
  readonly chosen: { readonly trait: string; readonly question: string; readonly view: string };
};

type Choice = { readonly value: string; readonly text: string };

export function comparePage({ poll, result, areas, chosen }: CompareFacts): object {
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
  const isTiles = trait === 'area' && chosen.view === 'kaart';
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
    figures: figures ?? [],
    pairs,
    isTiles,
    views: trait === 'area' ? viewsAt(address, isTiles) : [],
    table: current ? tableOf(current.question, trait, words) : false,
  };
}

function toldIn(trait: string, words: GroupWords): string {
  const question = askedIn(trait, words);
  return question ? `Mensen zeiden zelf bij welke groep zij horen, bij de vraag “${question}”.` : '';
}

const viewsAt = (address: string, isTiles: boolean): readonly object[] => [
  { href: address, text: 'Grafiek met marges', current: !isTiles },
  { href: `${address}&weergave=kaart`, text: 'Kaart van tegels', current: isTiles },
];

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
