// Questions from LimeSurvey (.lss of a survey, .lsq of one question): what is taken over, and by name what is not.
import { fromLimeQuestion } from './from-lime-question.js';
import { fromLimeRelevance } from './from-lime-relevance.js';
import { languages, type Language, type Translated, type Translations } from './language.js';
import { field, LimeFile, type LimeRow } from './lime-file.js';
import { wordsOfLime } from './lime-text.js';
import type { Question, Questionnaire } from './question.js';
import type { Section } from './routing.js';
import type { FromElsewhere } from './survey-js.js';
import { textsOf } from './translation.js';

export type FromLimeSurvey = FromElsewhere & { readonly kind: 'survey' | 'question' };

/**
 * In: the XML of an .lss or .lsq file. Out: its questions in their order, groups becoming sections, in Dutch where the
 * file has it and with what it says in our other languages; and what was left out: kinds without a counterpart, and
 * relevance equations that our conditions cannot say, which staff set again. Refuses (as undefined) a text that is no
 * LimeSurvey export.
 * Source: the LimeSurvey export format (document/questions/rows/row with CDATA fields), question type letters of its manual.
 */
export function fromLimeSurvey(xml: string): FromLimeSurvey | undefined {
  const file = new LimeFile(xml);
  const { kind } = file;
  if (!kind) return undefined;
  const dutch = readIn(file, 'nl');
  const spoken = languages.filter((language) => file.languages().some((each) => each.startsWith(language)));
  const translations: Translations = Object.fromEntries(
    spoken.map((language) => [language, tableOf(dutch.questionnaire, readIn(file, language))] as const),
  );
  return {
    kind,
    questionnaire: spoken.length > 0 ? { ...dutch.questionnaire, translations } : dutch.questionnaire,
    leftOut: dutch.leftOut,
  };
}

function readIn(file: LimeFile, language: Language | 'nl'): FromElsewhere {
  const rows = file.questions();
  const ids = idsOf(rows);
  const read = rows.map((row, place) => ({
    row,
    name: field(row, 'title'),
    question: fromLimeQuestion(file, row, { id: ids[place] ?? '', language }),
  }));
  const known = read.flatMap(({ row, name, question }) => (question ? [{ row, name, question }] : []));
  const routed = known.map(({ row, question }, place) => {
    const before = new Map(known.slice(0, place).map((each) => [each.name, each.question]));
    return withRelevance(row, question, before);
  });
  return {
    questionnaire: {
      version: 1,
      questions: routed.map(({ question }) => question),
      sections: sectionsOf(file, known, language),
    },
    leftOut: [
      ...read.flatMap(({ row, question }) =>
        question ? [] : [`${field(row, 'type')}: ${textOf(file, row)}`],
      ),
      ...routed.flatMap(({ leftOut }) => leftOut),
    ],
  };
}

/** The name of a question in the file where it can be an id of ours, so that a tested question stays what it was. */
function idsOf(rows: readonly LimeRow[]): readonly string[] {
  const names = rows.map((row) => field(row, 'title'));
  return names.map((name, place) =>
    /^[a-z][a-z0-9]*$/i.test(name) && names.indexOf(name) === place ? name : `v${place + 1}`,
  );
}

const textOf = (file: LimeFile, row: LimeRow): string =>
  wordsOfLime(
    field(file.words(['question_l10ns', 'questions'], ['qid', field(row, 'qid')], 'nl'), 'question'),
  );

function withRelevance(
  row: LimeRow,
  question: Question,
  before: ReadonlyMap<string, Question>,
): { readonly question: Question; readonly leftOut: readonly string[] } {
  const equation = field(row, 'relevance').trim();
  if (equation === '' || equation === '1') return { question, leftOut: [] };
  const showIf = fromLimeRelevance(equation, before);
  if (!showIf) return { question, leftOut: [`relevance ${equation}: ${question.text}`] };
  return { question: { ...question, showIf }, leftOut: [] };
}

/** A group with the title of the whole survey is no section: it holds what stands before the first. */
function sectionsOf(
  file: LimeFile,
  known: readonly { readonly row: LimeRow; readonly question: Question }[],
  language: string,
): readonly Section[] {
  const titles = file
    .rows('surveys_languagesettings')
    .map((row) => wordsOfLime(field(row, 'surveyls_title')));
  return [...new Set(known.map(({ row }) => field(row, 'gid')))].flatMap((gid) => {
    const starts = known.find(({ row }) => field(row, 'gid') === gid)?.question;
    const name = field(file.words(['group_l10ns', 'groups'], ['gid', gid], language), 'group_name');
    const title = wordsOfLime(name);
    return starts && title !== '' && !titles.includes(title)
      ? [{ id: `deel-${starts.id}`, title, startsAt: starts.id }]
      : [];
  });
}

/** The texts that differ from the Dutch ones; ids and codes are the same in both. */
function tableOf(
  dutch: Questionnaire,
  { questionnaire }: FromElsewhere,
): Readonly<Record<string, Translated>> {
  const said = new Map(textsOf(questionnaire).map(({ key, dutch: text }) => [key, text]));
  const pairs = textsOf(dutch).map(({ key, dutch: of }) => [key, { text: said.get(key) ?? '', of }] as const);
  return Object.fromEntries(pairs.filter(([, { text, of }]) => text !== '' && text !== of));
}
