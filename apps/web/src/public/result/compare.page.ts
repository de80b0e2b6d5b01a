// Everything the page may show on which readers compare groups: only what stands in the published document.
import type { Area } from '#features/population/index.js';
import type { Poll } from '#features/polls/index.js';
import type { QuestionResult, Result } from '#features/results/index.js';
import { comparison } from './comparison.js';
import { groupTables, TRAITS } from './group-tables.js';

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
  const questions = result.document.questions.flatMap((question, index) =>
    question.shown && (question.groups ?? []).length > 0 ? [{ number: index + 1, question }] : [],
  );
  const current = questions.find(({ number }) => String(number) === chosen.question) ?? firstOf(questions);
  const traits = current ? traitsOf(current.question) : [];
  const trait = traits.find(({ value }) => value === chosen.trait)?.value ?? traits[0]?.value ?? '';
  const figures = current && comparison(current.question, trait, areas);
  const isTiles = trait === 'area' && chosen.view === 'kaart';
  const at = `/uitkomsten/${poll.slug}/vergelijk`;
  const address = `${at}?vraag=${current?.number ?? ''}&kenmerk=${trait}`;
  return {
    title: `Vergelijk groepen: ${poll.title}`,
    section: 'uitkomsten',
    pollTitle: poll.title,
    backHref: `/uitkomsten/${poll.slug}`,
    action: at,
    isEmpty: !figures,
    questions: questions.map(({ number, question }): Choice => ({
      value: String(number),
      text: `${number}. ${question.text}`,
    })),
    traits,
    current: String(current?.number ?? ''),
    trait,
    asked: current ? `“${current.question.text}”` : '',
    by: `Naar ${TRAITS[trait] ?? trait}`,
    figures: figures ?? [],
    isTiles,
    views:
      trait === 'area'
        ? [
            { href: address, text: 'Grafiek met marges', current: !isTiles },
            { href: `${address}&weergave=kaart`, text: 'Kaart van tegels', current: isTiles },
          ]
        : [],
    table: current ? tableOf(current.question, trait, areas) : false,
  };
}

/** A report mark has so many answers that it is not the one to begin with. */
const firstOf = <Each extends { readonly question: Shown }>(questions: readonly Each[]): Each | undefined =>
  questions.find(({ question }) => question.kind !== 'report-mark') ?? questions[0];

const traitsOf = ({ groups = [] }: Shown): readonly Choice[] =>
  groups.map(({ trait }) => ({ value: trait, text: capital(TRAITS[trait] ?? trait) }));

function tableOf(question: Shown, trait: string, areas: readonly Area[]): object | false {
  const groups = (question.groups ?? []).filter((each) => each.trait === trait);
  const [table] = groupTables({ ...question, groups }, areas);
  return table ? { ...table, open: false } : false;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
