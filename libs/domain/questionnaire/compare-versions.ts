// What changed between two versions of a questionnaire, question by question and word by word.
import type { Question, Questionnaire } from './question.js';
import { textsOf } from './translation.js';

export type QuestionChange = {
  readonly id: string;
  readonly what: 'new' | 'gone' | 'changed';
  /** The text of the question as it is now, or was last. */
  readonly text: string;
  /** Dutch texts that differ; empty on one side for one that came or went. */
  readonly words: readonly { readonly before: string; readonly after: string }[];
  /** Something other than Dutch words differs: the kind, the codes, the route, a limit. */
  readonly more: boolean;
};

export type VersionChange = {
  readonly questions: readonly QuestionChange[];
  /** The same questions stand in another order. */
  readonly order: boolean;
  /** Sections, quotas, languages or translations differ. */
  readonly around: boolean;
};

/**
 * In: an earlier and a later questionnaire. Out: the questions that came, went or changed, in the order of the later
 * one, those that went last; nothing at all when they are the same.
 */
export function compareVersions(before: Questionnaire, after: Questionnaire): VersionChange {
  const [was, is] = [byId(before), byId(after)];
  const now = after.questions.flatMap((question): readonly QuestionChange[] => {
    const earlier = was.get(question.id);
    return earlier ? changeOf(earlier, question) : [{ ...bare(question), what: 'new' }];
  });
  const gone = before.questions
    .filter(({ id }) => !is.has(id))
    .map((question) => ({ ...bare(question), what: 'gone' }) as const);
  const kept = (list: Questionnaire, other: ReadonlyMap<string, Question>): string =>
    list.questions.flatMap(({ id }) => (other.has(id) ? [id] : [])).join(' ');
  return {
    questions: [...now, ...gone],
    order: kept(before, is) !== kept(after, was),
    around: canonical(aroundOf(before)) !== canonical(aroundOf(after)),
  };
}

const byId = ({ questions }: Questionnaire): ReadonlyMap<string, Question> =>
  new Map(questions.map((question) => [question.id, question]));

const bare = ({ id, text }: Question): Omit<QuestionChange, 'what'> => ({ id, text, words: [], more: false });

const aroundOf = ({
  sections = [],
  quotas = [],
  languages = [],
  translations = {},
}: Questionnaire): unknown => ({
  sections,
  quotas,
  languages,
  translations,
});

/** The database gives the fields of an object in an order of its own. */
const canonical = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => inOrder(part));

function changeOf(before: Question, after: Question): readonly QuestionChange[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const words = [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const change = { before: was.get(key) ?? '', after: is.get(key) ?? '' };
    return change.before === change.after ? [] : [change];
  });
  const more = withoutWords(before) !== withoutWords(after);
  return words.length > 0 || more ? [{ id: after.id, what: 'changed', text: after.text, words, more }] : [];
}

const wordsOf = (question: Question): ReadonlyMap<string, string> =>
  new Map(textsOf({ version: 1, questions: [question] }).map(({ key, dutch }) => [key, dutch]));

const WORDS = ['text', 'help', 'label', 'alt', 'lowest', 'highest', 'unit'];

const withoutWords = (question: Question): string =>
  JSON.stringify(question, (name, value: unknown) => (WORDS.includes(name) ? '' : inOrder(value)));

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [next]) => (one < next ? -1 : 1)));
}
