// From texts, codes and what coders saw to what everybody may read: tens, quotes by lot, and how far coders agree.
import { krippendorffAlpha } from '#domain/coding/agreement.js';
import { drawQuotes } from '#domain/coding/draw-quotes.js';
import type { Coding, OpenAnswer, OpenCode, OpenDocument } from './open-question.js';

/** Counts move by this many, and below it nothing is counted. */
const STEP = 10;
export const QUOTES_PER_CODE = 2;

type Material = {
  readonly answers: readonly OpenAnswer[];
  readonly codes: readonly OpenCode[];
  readonly codings: readonly Coding[];
  /** Fixed before anybody coded: the digest of the result and the question. */
  readonly seed: string;
};

export function makeDocument({ answers, codes, codings, seed }: Material): OpenDocument {
  const given = finalCodes(answers, codings);
  const counted = codes
    .map((code) => ({ ...code, count: answers.filter(({ id }) => given.get(id)?.has(code.id)).length }))
    .toSorted((one, other) => inTens(other.count) - inTens(one.count) || (one.label < other.label ? -1 : 1));
  const large = counted.filter(({ count }) => count >= STEP);
  const quotable = answers
    .filter(({ verdict, cleaned }) => verdict === 'quotable' && cleaned !== '')
    .map(({ id }) => ({ id, codes: [...(given.get(id) ?? [])] }));
  const drawn = drawQuotes(
    quotable,
    large.map(({ id }) => id),
    { seed, each: QUOTES_PER_CODE },
  );
  const wordsOf = new Map(answers.map(({ id, cleaned }) => [id, cleaned]));
  const alpha = agreementOf(codes, codings);
  return {
    version: 1,
    answers: inTens(answers.length),
    codes: large.map(({ id, label, count }) => ({
      label,
      answers: inTens(count),
      quotes: (drawn.get(id) ?? []).flatMap((answer) => wordsOf.get(answer) ?? []),
    })),
    small: counted.length - large.length,
    coders: new Set(codings.map(({ coder }) => coder)).size,
    alpha: alpha === undefined ? null : Math.round(100 * alpha) / 100,
    quotesPerCode: QUOTES_PER_CODE,
  };
}

/** An answer has a code when more than half of those who coded it say so. */
export function finalCodes(
  answers: readonly Pick<OpenAnswer, 'id'>[],
  codings: readonly Coding[],
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    answers.map(({ id }) => {
      const own = codings.filter(({ answerId }) => answerId === id);
      const named = new Set(own.flatMap(({ codes }) => codes));
      const most = [...named].filter(
        (code) => 2 * own.filter(({ codes }) => codes.includes(code)).length > own.length,
      );
      return [id, new Set(most)];
    }),
  );
}

/** Over every pair of an answer and a code: does it have the code or not. Undefined when nobody coded the same answer. */
export function agreementOf(codes: readonly OpenCode[], codings: readonly Coding[]): number | undefined {
  const byAnswer = new Map<string, Coding[]>();
  for (const coding of codings)
    byAnswer.set(coding.answerId, [...(byAnswer.get(coding.answerId) ?? []), coding]);
  return krippendorffAlpha(
    [...byAnswer.values()].flatMap((own) =>
      codes.map(({ id }) => own.map(({ codes: seen }) => (seen.includes(id) ? 'ja' : 'nee'))),
    ),
  );
}

/**
 * Texts that somebody must look at before the quotes are known: per code those with the lowest tickets, until enough of
 * them may be quoted. Nobody chooses which: a text that is withheld makes way for the next.
 */
export function toJudge({ answers, codes, codings, seed }: Material): readonly OpenAnswer[] {
  const given = finalCodes(answers, codings);
  const open = answers.filter(({ verdict }) => verdict !== 'withheld');
  const large = codes.filter(
    ({ id }) => answers.filter((each) => given.get(each.id)?.has(id)).length >= STEP,
  );
  const texts = open.map(({ id }) => ({ id, codes: [...(given.get(id) ?? [])] }));
  const drawn = new Set(
    [
      ...drawQuotes(
        texts,
        large.map(({ id }) => id),
        { seed, each: QUOTES_PER_CODE },
      ).values(),
    ].flat(),
  );
  return open.filter(({ id, verdict }) => verdict === '' && drawn.has(id));
}

const inTens = (count: number): number => Math.floor(count / STEP) * STEP;
