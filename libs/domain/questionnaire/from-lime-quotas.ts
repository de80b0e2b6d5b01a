// Quotas of LimeSurvey as ours, where ours can say the same.
import { ours, type LimeAsked } from './from-lime-relevance.js';
import type { LeftOut } from './left-out.js';
import { field, type LimeFile, type LimeRow } from './lime-file.js';
import { wordsOfLime } from './lime-text.js';
import { codesOf } from './routing-faults.js';
import type { Condition, Quota } from './routing.js';

export type FromLimeQuotas = { readonly quotas: readonly Quota[]; readonly leftOut: readonly LeftOut[] };

/**
 * In: a LimeSurvey file, and its questions by their name there. Out: the quotas that end the questions for who comes
 * when there are enough, and by name those that do something else, are off, or look at answers that are not here.
 * Source: the LimeSurvey manual on survey quotas (members, limit, action).
 */
export function fromLimeQuotas(file: LimeFile, asked: ReadonlyMap<string, LimeAsked>): FromLimeQuotas {
  const titles = new Map(file.questions().map((row) => [field(row, 'qid'), field(row, 'title')] as const));
  const read = file.rows('quota').map((row) => {
    const members = file.rowsWith('quota_members', 'quota_id', field(row, 'id'));
    const of = (member: LimeRow): LimeAsked | undefined => asked.get(titles.get(field(member, 'qid')) ?? '');
    return { row, when: isOurs(row) ? conditionOf(members, of) : undefined };
  });
  return {
    quotas: read.flatMap(({ row, when }, place) =>
      when
        ? [
            {
              id: `grens-${place + 1}`,
              name: wordsOfLime(field(row, 'name')),
              when,
              atMost: Number(field(row, 'qlimit')),
            },
          ]
        : [],
    ),
    leftOut: read.flatMap(({ row, when }): readonly LeftOut[] =>
      when ? [] : [{ what: 'quotas', detail: wordsOfLime(field(row, 'name')), about: '' }],
    ),
  };
}

/** Ends the questions, is switched on, and counts to a whole number. */
const isOurs = (row: LimeRow): boolean =>
  field(row, 'action') === '1' && field(row, 'active') === '1' && /^[1-9]\d{0,6}$/.test(field(row, 'qlimit'));

function conditionOf(
  members: readonly LimeRow[],
  of: (member: LimeRow) => LimeAsked | undefined,
): Condition | undefined {
  const lists = new Map<LimeAsked, string[]>();
  for (const member of members) {
    const asked = of(member);
    if (!asked) return undefined;
    lists.set(asked, [...(lists.get(asked) ?? []), field(member, 'code')]);
  }
  const parts = [...lists].flatMap(([asked, codes]) => partsOf(asked, codes));
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0 || known.length < parts.length) return undefined;
  return known.length === 1 ? known[0] : { kind: 'all', of: known };
}

function partsOf(asked: LimeAsked, codes: readonly string[]): readonly (Condition | undefined)[] {
  const { question } = asked;
  const chosen = codes.map((code) => ours(asked, code));
  const known = chosen.every((code) => codesOf(question).includes(code));
  switch (question.kind) {
    case 'single-choice':
    case 'statement':
      return [known ? { kind: 'chose', question: question.id, codes: chosen } : undefined];
    case 'multiple-choice':
      return known
        ? chosen.map((code) => ({ kind: 'chose', question: question.id, codes: [code] }))
        : [undefined];
    case 'scale':
      return [range(question.id, codes.map(Number))];
    case 'report-mark':
    case 'number':
    case 'open-text':
    case 'date':
    case 'matrix':
    case 'ranking':
    case 'points':
    case 'image-choice':
    case 'place':
    case 'information':
      return [undefined];
  }
}

/** Marks that follow each other are a range; others have no condition of ours. */
function range(question: string, marks: readonly number[]): Condition | undefined {
  const [from, to] = [Math.min(...marks), Math.max(...marks)];
  const all = new Set(marks).size === to - from + 1 && marks.every((mark) => Number.isInteger(mark));
  return all ? { kind: 'between', question, from, to } : undefined;
}
