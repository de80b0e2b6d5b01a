// Questions from LimeSurvey (.lss of a survey, .lsq of one question): what is taken over, and by name what is not.
import { fromLimeQuestion } from './from-lime-question.js';
import { fromLimeQuotas } from './from-lime-quotas.js';
import { fromLimeRelevance, type LimeAsked } from './from-lime-relevance.js';
import { languages, type Language, type Translations } from './language.js';
import { tableOf, type FromElsewhere, type LeftOut } from './left-out.js';
import { field, LimeFile, type LimeRow } from './lime-file.js';
import { limeLeftOut, limeQuestionText } from './lime-left-out.js';
import { wordsOfLime } from './lime-text.js';
import { ourCodes } from './our-codes.js';
import type { Question } from './question.js';
import type { Section } from './routing.js';
import { readXml, type XmlFault } from './xml-document.js';

export type FromLimeSurvey =
  | (FromElsewhere & { readonly ok: true; readonly kind: 'survey' | 'question' })
  /** `other` is XML of something else. */
  | {
      readonly ok: false;
      readonly fault: XmlFault | 'other' | 'too-many-questions';
      readonly line: number;
      readonly about: string;
    };

export const MOST_QUESTIONS = 500;

/**
 * In: the XML of an .lss or .lsq file. Out: its questions in their order, groups becoming sections, in Dutch where the
 * file has it and with what it says in our other languages; and what was left out: kinds without a counterpart,
 * relevance equations and quotas that our conditions cannot say, settings that change what is asked, and assessments.
 * Refuses XML that is not right, with the line, and what is no LimeSurvey export.
 * Source: the LimeSurvey export format (document/questions/rows/row with CDATA fields), question type letters of its manual.
 */
export function fromLimeSurvey(xml: string): FromLimeSurvey {
  const read = readXml(xml);
  if (!read.ok) return read;
  const file = new LimeFile(read.root);
  const { kind } = file;
  if (read.root.name !== 'document' || !kind)
    return { ok: false, fault: 'other', line: read.root.line, about: `<${read.root.name}>` };
  const count = file.questions().length;
  if (count > MOST_QUESTIONS) return { ok: false, fault: 'too-many-questions', line: 1, about: `${count}` };
  const dutch = readIn(file, 'nl');
  const spoken = languages.filter((language) =>
    file.languages().some((each) => each.split('-')[0] === language),
  );
  const translations: Translations = Object.fromEntries(
    spoken.map((language) => [language, tableOf(dutch.questionnaire, readIn(file, language))] as const),
  );
  return {
    ok: true,
    kind,
    questionnaire: spoken.length > 0 ? { ...dutch.questionnaire, translations } : dutch.questionnaire,
    leftOut: [...dutch.leftOut, ...limeLeftOut(file)],
  };
}

type Read = {
  readonly row: LimeRow;
  readonly name: string;
  readonly asked: LimeAsked;
};

function readIn(file: LimeFile, language: Language | 'nl'): FromElsewhere {
  const rows = file.questions();
  const ids = ourCodes(
    rows.map((row) => (/^[a-z]/i.test(field(row, 'title')) ? field(row, 'title') : '')),
    'v',
  );
  const read = rows.map((row, place) => ({
    row,
    name: field(row, 'title'),
    asked: fromLimeQuestion(file, row, { id: ids[place] ?? '', language }),
  }));
  const known: readonly Read[] = read.flatMap(({ row, name, asked }) =>
    asked ? [{ row, name, asked }] : [],
  );
  const before = new Map<string, LimeAsked>();
  const routed = known.map(({ row, name, asked }) => {
    const { question, leftOut } = withRelevance(row, asked.question, before);
    before.set(name, { ...asked, question });
    return { question, leftOut };
  });
  const { quotas, leftOut: quotasLost } = fromLimeQuotas(file, before);
  return {
    questionnaire: {
      version: 1,
      questions: routed.map(({ question }) => question),
      sections: sectionsOf(file, known, language),
      ...(quotas.length > 0 ? { quotas } : {}),
    },
    leftOut: [
      ...read.flatMap(({ row, asked }): readonly LeftOut[] =>
        asked ? [] : [{ what: 'kind', detail: field(row, 'type'), about: limeQuestionText(file, row) }],
      ),
      ...routed.flatMap(({ leftOut }) => leftOut),
      ...quotasLost,
    ],
  };
}

function withRelevance(
  row: LimeRow,
  question: Question,
  before: ReadonlyMap<string, LimeAsked>,
): { readonly question: Question; readonly leftOut: readonly LeftOut[] } {
  const equation = field(row, 'relevance').trim();
  if (equation === '' || equation === '1') return { question, leftOut: [] };
  const showIf = fromLimeRelevance(equation, before);
  if (!showIf) return { question, leftOut: [{ what: 'condition', detail: equation, about: question.text }] };
  return { question: { ...question, showIf }, leftOut: [] };
}

/** A group with the title of the whole survey is no section: it holds what stands before the first. */
function sectionsOf(file: LimeFile, known: readonly Read[], language: string): readonly Section[] {
  const titles = file
    .rows('surveys_languagesettings')
    .map((row) => wordsOfLime(field(row, 'surveyls_title')));
  return [...new Set(known.map(({ row }) => field(row, 'gid')))].flatMap((gid) => {
    const starts = known.find(({ row }) => field(row, 'gid') === gid)?.asked.question;
    const name = field(file.words(['group_l10ns', 'groups'], ['gid', gid], language), 'group_name');
    const title = wordsOfLime(name);
    return starts && title !== '' && !titles.includes(title)
      ? [{ id: `deel-${starts.id}`, title, startsAt: starts.id }]
      : [];
  });
}
