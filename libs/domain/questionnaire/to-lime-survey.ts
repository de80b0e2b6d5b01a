// A questionnaire as a LimeSurvey file: a survey (.lss) or one question (.lsq), in every language that is open.
import type { Finding } from './finding.js';
import type { Language } from './language.js';
import { limeNames } from './lime-codes.js';
import { limeQuotas, limeQuotaTables } from './to-lime-quotas.js';
import { limeDocument } from './lime-document.js';
import { limeText } from './lime-text.js';
import type { Question, Questionnaire } from './question.js';
import { limeRelevances } from './to-lime-relevance.js';
import {
  toLimeQuestion,
  type FixedAnswers,
  type LimeLoss,
  type LimePart,
  type LimeQuestion,
} from './to-lime-question.js';
import { inLanguage } from './translation.js';

export type LimeWish = {
  readonly title: string;
  readonly words: Readonly<Record<Language | 'nl', FixedAnswers>>;
};

export type ToLimeSurvey = {
  readonly xml: string;
  /** What could not go along, per question. */
  readonly lost: readonly Finding<LimeLoss>[];
};

/**
 * In: a questionnaire, a title and the fixed answers per language. Out: an .lss document, and what got lost. Sections
 * become groups, conditions and jumps relevance equations; questions before the first section stand in a group with
 * the title of the whole. Source: the tables of the LimeSurvey survey archive (version 4 and later).
 */
export function toLimeSurvey(questionnaire: Questionnaire, wish: LimeWish): ToLimeSurvey {
  const spoken = spokenIn(questionnaire);
  const groups = groupsOf(questionnaire, wish.title);
  const settings = spoken.map((language) => ({
    surveyls_survey_id: SURVEY,
    surveyls_language: language,
    surveyls_title: limeText(wish.title),
  }));
  const survey = {
    sid: SURVEY,
    language: 'nl',
    additional_languages: spoken.slice(1).join(' '),
    format: 'S',
  };
  const gids = groups.map(({ gid, group_order }) => ({ gid, sid: SURVEY, group_order, grelevance: '1' }));
  const names = groups.flatMap((group) =>
    spoken.map((language, place) => ({
      id: String(Number(group.gid) * 10 + place),
      gid: group.gid,
      group_name: limeText(sectionTitle(inLanguage(questionnaire, language), group)),
      language,
    })),
  );
  const tables = questionTables(questionnaire, wish, groups);
  return {
    xml: limeDocument('Survey', spoken, {
      ...tables,
      groups: gids,
      group_l10ns: names,
      surveys: [survey],
      surveys_languagesettings: settings,
      ...limeQuotaTables(questionnaire, { sid: SURVEY, spoken, qidAt }),
    }),
    lost: lossesOf(questionnaire, wish),
  };
}

/**
 * In: as toLimeSurvey, and the id of one of its questions. Out: an .lsq document of that question by itself, without
 * its route; undefined for an id that is not there.
 */
export function toLimeQuestionFile(
  questionnaire: Questionnaire,
  wish: LimeWish,
  id: string,
): string | undefined {
  const question = questionnaire.questions.find((each) => each.id === id);
  if (!question) return undefined;
  const { showIf: _showIf, jumps: _jumps, ...bare } = question;
  const alone = { ...questionnaire, questions: [bare], sections: [] };
  return limeDocument('Question', spokenIn(alone), questionTables(alone, wish, groupsOf(alone, wish.title)));
}

const qidAt = (place: number): string => String((place + 1) * 100);

type Row = Readonly<Record<string, string>>;
type Group = {
  readonly gid: string;
  readonly group_order: string;
  readonly title: string;
  readonly from: string;
};
type Spoken = Language | 'nl';

const SURVEY = '100000';
const spokenIn = ({ languages = [] }: Questionnaire): readonly Spoken[] => ['nl', ...languages];

function groupsOf({ questions, sections = [] }: Questionnaire, title: string): readonly Group[] {
  const starts = questions.flatMap(({ id }, place) => {
    const section = sections.find(({ startsAt }) => startsAt === id);
    if (section) return [{ title: section.title, from: id }];
    return place === 0 ? [{ title, from: id }] : [];
  });
  return starts.map((start, place) => ({ ...start, gid: String(place + 1), group_order: String(place + 1) }));
}

const sectionTitle = ({ sections = [] }: Questionnaire, { title, from }: Group): string =>
  sections.find(({ startsAt }) => startsAt === from)?.title ?? title;

type Placed = {
  readonly question: Question;
  readonly qid: string;
  readonly gid: string;
  readonly place: number;
};

function questionTables(
  questionnaire: Questionnaire,
  wish: LimeWish,
  groups: readonly Group[],
): Record<string, Row[]> {
  const tables: Record<string, Row[]> = {
    answers: [],
    answer_l10ns: [],
    questions: [],
    subquestions: [],
    question_l10ns: [],
    question_attributes: [],
  };
  const put = (table: string, row: Row): unknown => tables[table]?.push(row);
  const names = limeNames(questionnaire);
  const relevances = limeRelevances(questionnaire);
  const told = spokenIn(questionnaire).map((language) => ({
    language,
    questions: inLanguage(questionnaire, language).questions,
  }));
  let gid = '1';
  for (const [place, question] of questionnaire.questions.entries()) {
    gid = groups.find(({ from }) => from === question.id)?.gid ?? gid;
    const placed: Placed = { question, qid: qidAt(place), gid, place };
    const lime = toLimeQuestion(question, wish.words.nl);
    put('questions', questionRow(placed, lime, { name: names.get(question.id) ?? '', relevances }));
    for (const [name, value] of Object.entries(lime.attributes))
      put('question_attributes', { qid: placed.qid, attribute: name, value });
    for (const { language, questions } of told) {
      const said = questions[place] ?? question;
      putWords(
        put,
        { ...placed, question: said },
        { language, lime: toLimeQuestion(said, wish.words[language]), names },
      );
    }
    putParts(put, placed, lime);
  }
  return tables;
}

type Put = (table: string, row: Row) => unknown;

function questionRow(
  { question, qid, gid, place }: Placed,
  lime: LimeQuestion,
  { name, relevances }: { readonly name: string; readonly relevances: ReturnType<typeof limeRelevances> },
): Row {
  return {
    qid,
    parent_qid: '0',
    sid: SURVEY,
    gid,
    type: lime.type,
    title: name,
    other: lime.other ? 'Y' : 'N',
    mandatory: question.required ? 'Y' : 'N',
    question_order: String(place + 1),
    relevance: relevances.get(question.id)?.relevance ?? '1',
  };
}

function putParts(put: Put, { qid, gid }: Placed, { parts, answers, type }: LimeQuestion): void {
  for (const [place, { code }] of parts.entries())
    put('subquestions', {
      qid: partId(qid, place),
      parent_qid: qid,
      sid: SURVEY,
      gid,
      type,
      title: code,
      question_order: String(place + 1),
      relevance: '1',
    });
  for (const [place, { code }] of answers.entries())
    put('answers', { aid: partId(qid, place), qid, code, sortorder: String(place + 1), scale_id: '0' });
}

type Saying = {
  readonly language: Spoken;
  readonly lime: LimeQuestion;
  readonly names: ReadonlyMap<string, string>;
};

function putWords(put: Put, { question, qid }: Placed, { language, lime, names }: Saying): void {
  const help = [question.help, lime.note].filter((text) => text !== '').join('\n');
  put('question_l10ns', {
    qid,
    question: limeText(question.text, names),
    help: limeText(help, names),
    language,
  });
  const part = ({ label }: LimePart, place: number): Row => ({
    qid: partId(qid, place),
    question: limeText(label),
    help: '',
    language,
  });
  for (const row of lime.parts.map(part)) put('question_l10ns', row);
  for (const [place, { label }] of lime.answers.entries())
    put('answer_l10ns', { aid: partId(qid, place), answer: limeText(label), language });
  for (const [attribute, value] of Object.entries(lime.words))
    put('question_attributes', { qid, attribute, value: limeText(value), language });
}

const partId = (qid: string, place: number): string => `${qid}${String(place + 1).padStart(3, '0')}`;

function lossesOf(questionnaire: Questionnaire, wish: LimeWish): readonly Finding<LimeLoss>[] {
  const relevances = limeRelevances(questionnaire);
  const own = questionnaire.questions.flatMap((question, position) => [
    ...toLimeQuestion(question, wish.words.nl).lost.map((what) => ({ what, position })),
    ...(relevances.get(question.id)?.whole === false ? [{ what: 'routing', position } as const] : []),
  ]);
  const quotas = limeQuotas(questionnaire).lost.map((about) => ({ what: 'quotas', about }) as const);
  return [...own, ...quotas];
}
