// Our quotas as those of LimeSurvey, where it can say the same: so many people who chose these answers.
import { limeCodes } from './lime-codes.js';
import { limeText } from './lime-text.js';
import type { Question, Questionnaire } from './question.js';
import type { Condition, Quota } from './routing.js';

/** One answer that counts: the place of the question in the questionnaire, and the code of the answer in LimeSurvey. */
export type LimeQuotaMember = { readonly place: number; readonly code: string };

export type LimeQuotas = {
  readonly kept: readonly { readonly quota: Quota; readonly members: readonly LimeQuotaMember[] }[];
  /** Names of those that cannot be said there. */
  readonly lost: readonly string[];
};

/**
 * In: a questionnaire. Out: its quotas with the answers they are about, and the names of those that cannot go along.
 * LimeSurvey takes answers to one list question together as "or", those to different questions and the boxes of one
 * multiple choice as "and"; words of one's own and numbers it cannot count.
 * Source: the LimeSurvey manual on survey quotas (members, limit, action).
 */
export function limeQuotas(questionnaire: Questionnaire): LimeQuotas {
  const read = (questionnaire.quotas ?? []).map((quota) => ({
    quota,
    members: membersOf(questionnaire, quota.when),
  }));
  return {
    kept: read.flatMap(({ quota, members }) => (members ? [{ quota, members }] : [])),
    lost: read.flatMap(({ quota, members }) => (members ? [] : [quota.name])),
  };
}

function membersOf(questionnaire: Questionnaire, when: Condition): readonly LimeQuotaMember[] | undefined {
  const parts = when.kind === 'all' ? when.of : [when];
  const read = parts.map((part) => partOf(questionnaire, part));
  if (parts.length === 0 || read.some((part) => part === undefined)) return undefined;
  const known = read.flatMap((part) => (part ? [part] : []));
  const lists = known.filter(({ question }) => question.kind !== 'multiple-choice');
  // Two conditions on one list would become "or" there.
  if (new Set(lists.map(({ question }) => question.id)).size < lists.length) return undefined;
  return known.flatMap(({ question, codes }) => {
    const place = questionnaire.questions.indexOf(question);
    return codes.map((code) => ({ place, code }));
  });
}

type Part = { readonly question: Question; readonly codes: readonly string[] };

function partOf({ questions }: Questionnaire, condition: Condition): Part | undefined {
  if (condition.kind !== 'chose' && condition.kind !== 'between') return undefined;
  const question = questions.find(({ id }) => id === condition.question);
  if (!question) return undefined;
  const codes = condition.kind === 'chose' ? chosen(question, condition.codes) : marks(question, condition);
  return codes && codes.length > 0 ? { question, codes } : undefined;
}

const LISTS: readonly Question['kind'][] = ['single-choice', 'image-choice', 'statement'];

function chosen(question: Question, codes: readonly string[]): readonly string[] | undefined {
  const isMultiple = question.kind === 'multiple-choice';
  if (!isMultiple && !LISTS.includes(question.kind)) return undefined;
  if (isMultiple && codes.length > 1) return undefined;
  const names = limeCodes(question, isMultiple ? 'parts' : 'answers');
  const known = codes.flatMap((code) => names.get(code) ?? []);
  return known.length === codes.length ? known : undefined;
}

/** Only a scale has its numbers as answers of a list. */
function marks(
  question: Question,
  { from, to }: { readonly from: number; readonly to: number },
): readonly string[] | undefined {
  if (question.kind !== 'scale') return undefined;
  return [1, 2, 3, 4, 5].filter((mark) => mark >= from && mark <= to).map(String);
}

type LimePlace = {
  readonly sid: string;
  /** Languages, Dutch first. */
  readonly spoken: readonly string[];
  /** The number of the question at this place. */
  readonly qidAt: (place: number) => string;
};

/**
 * In: a questionnaire, and how the file numbers it. Out: the rows of its quotas by table. Who comes to a full quota is led
 * to the end without a word, as here: that is why there is no message.
 */
export function limeQuotaTables(
  questionnaire: Questionnaire,
  { sid, spoken, qidAt }: LimePlace,
): Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> {
  const { kept } = limeQuotas(questionnaire);
  const ids = kept.map(({ quota }, place) => ({ quota, id: String(place + 1) }));
  const members = kept.flatMap(({ members: own }, place) =>
    own.map((member) => ({ ...member, quota_id: String(place + 1) })),
  );
  return {
    quota: ids.map(({ quota, id }) => ({
      ...{ id, sid, name: limeText(quota.name), qlimit: String(quota.atMost) },
      ...{ action: '1', active: '1', autoload_url: '0' },
    })),
    quota_members: members.map(({ place, code, quota_id }, number) => ({
      ...{ id: String(number + 1), sid, qid: qidAt(place), quota_id, code },
    })),
    quota_languagesettings: ids.flatMap(({ quota, id }) =>
      spoken.map((language, place) => ({
        quotals_id: String(Number(id) * 10 + place),
        quotals_quota_id: id,
        quotals_language: language,
        quotals_name: limeText(quota.name),
        quotals_message: '',
      })),
    ),
  };
}
