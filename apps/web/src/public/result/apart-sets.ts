// Answers that are reported by themselves and never added to the figures: through an open link, and on paper or by
// telephone where the others came with a token.
import type { QuestionResult, ResultDocument } from '#features/results/index.js';
import type { Table } from '../../components/table.js';
import { publicCount } from './public-count.js';
import { figuresTable } from './question-figure.js';

export type ApartSet = {
  readonly title: string;
  readonly text: string;
  readonly tables: readonly Table[];
};

type Apart = { readonly answered: number; readonly questions: readonly QuestionResult[] };

export function apartSets({ open, typed }: Pick<ResultDocument, 'open' | 'typed'>): readonly ApartSet[] {
  return [
    ...(typed
      ? [set('Antwoorden op papier en via de telefoon', typed, 'Zij kwamen binnen zonder anoniem bewijs.')]
      : []),
    ...(open
      ? [
          set(
            'Antwoorden via de open link',
            open,
            'Iedereen kon die invullen. Wij weten niet wie dat deden. Deze cijfers zeggen daarom niets over hoeveel inwoners iets vinden, en hebben geen marge.',
          ),
        ]
      : []),
  ];
}

/** The caption of each table names the set, so that no two tables of the page are called the same. */
function set(title: string, { answered, questions }: Apart, why: string): ApartSet {
  const tables = questions.flatMap((question) =>
    question.shown
      ? [figuresTable(`${question.text} (${title.toLowerCase()})`, question.answers, question.kind)]
      : [],
  );
  const hidden = tables.length === 0 ? ' Dat zijn er te weinig om cijfers van te laten zien.' : '';
  return {
    title,
    text: `Dit zijn er ${publicCount(answered)}. ${why} Wij tellen ze apart.${hidden}`,
    tables,
  };
}
