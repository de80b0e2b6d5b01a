// One question by two traits at once: a table per class of the one, with a row per class of the other.
import type { AnswerResult, CrossedFigures, QuestionResult } from '#features/results/index.js';
import { table, type Table } from '../../components/table.js';
import { wholeNumber } from '../../texts/formats.nl.js';
import { cellText, peopleText } from './group-tables.js';
import { groupName, traitName, type GroupWords } from './group-words.js';
import { shareText } from './share-text.js';

type Shown = Extract<QuestionResult, { shown: true }>;

export type PairTable = Table & { readonly id: string; readonly title: string };

export const NOT_SHOWN = 'niet getoond';
export const EVERYBODY = 'Iedereen samen';

/** As it stands in an address. */
export const pairKey = (traits: readonly string[]): string => traits.join('-');

/** "leeftijd en wijk of kern samen" */
export const pairName = (traits: readonly string[]): string =>
  `${traits.map((trait) => traitName(trait)).join(' en ')} samen`;

/** The trait with the fewest classes parts the tables, so that there are few of them and each can be read down. */
export function pairTables(
  question: Shown,
  { traits, rows }: CrossedFigures,
  words: GroupWords,
): readonly PairTable[] {
  const [first, second] = [0, 1].map((place) => [...new Set(rows.map(({ names }) => names[place] ?? ''))]);
  const outer = (first?.length ?? 0) <= (second?.length ?? 0) ? 0 : 1;
  const inner = 1 - outer;
  const nameAt = (place: number, name: string) => groupName(traits[place] ?? '', name, words);
  const columns = ['Groep', '#Mensen', ...question.answers.map(({ label }) => `#${label}`)];
  return ((outer === 0 ? first : second) ?? []).map((name, place) => {
    const title = `${nameAt(outer, name)}${traits[outer] === 'age' ? ' jaar' : ''}`;
    const own = rows.filter(({ names }) => names[outer] === name);
    const told = own.map(({ names, base, cells }) => [
      nameAt(inner, names[inner] ?? ''),
      peopleText(base, NOT_SHOWN),
      ...question.answers.map((_, answer) => cellText(cells[answer] ?? null, NOT_SHOWN)),
    ]);
    const caption = `${title}, naar ${traitName(traits[inner] ?? '', words)}`;
    return { ...table(caption, columns, [...told, everybody(question)]), id: `groep-${place + 1}`, title };
  });
}

/** What each group is held against. */
const everybody = ({ base, answers }: Shown): readonly string[] => [
  EVERYBODY,
  wholeNumber(base),
  ...answers.map(wholeText),
];

function wholeText(answer: AnswerResult): string {
  if (answer.percentage === null) return NOT_SHOWN;
  const [low, high] = answer.margin ?? [];
  const isPlain = low === undefined || high === undefined || answer.over === true;
  return isPlain ? shareText(answer) : `${shareText(answer)} (${low} tot ${high})`;
}
