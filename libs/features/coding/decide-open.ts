// What may be decided about an open question: everything is judged and coded before it is offered, and another approves.
import { move } from '#domain/lifecycle/lifecycle.js';
import { openLifecycle, type OpenAnswer, type OpenDocument, type OpenQuestion } from './open-question.js';

export const openRefusals = [
  'unknown-question',
  'unknown-answer',
  'not-in-this-state',
  'not-all-judged',
  'not-all-coded',
  'no-codes',
  'code-exists',
  'own-work',
  'result-not-public',
] as const;
export type OpenRefusal = (typeof openRefusals)[number];
export type OpenDecision =
  | { readonly ok: true; readonly question: OpenQuestion }
  | { readonly ok: false; readonly refused: OpenRefusal };

export type HowFar = {
  readonly answers: readonly Pick<OpenAnswer, 'id'>[];
  readonly codes: number;
  readonly coded: ReadonlySet<string>;
  /** Texts that must be looked at before the quotes are known. */
  readonly toJudge: number;
};

export function offer(
  question: OpenQuestion,
  { answers, codes, coded, toJudge }: HowFar,
  by: string,
): OpenDecision {
  if (codes === 0) return { ok: false, refused: 'no-codes' };
  if (answers.some(({ id }) => !coded.has(id))) return { ok: false, refused: 'not-all-coded' };
  if (toJudge > 0) return { ok: false, refused: 'not-all-judged' };
  return stepped(question, 'offer', { offeredBy: by });
}

export const giveBack = (question: OpenQuestion): OpenDecision =>
  stepped(question, 'give-back', { offeredBy: null });

export type OpenApproval = {
  readonly by: string;
  readonly at: Date;
  readonly document: OpenDocument;
  /** Who approves decided about one of the texts. */
  readonly judged: boolean;
  readonly resultIsPublic: boolean;
};

/** Whoever offered it, or decided what may be quoted, may not approve it. */
export function publish(question: OpenQuestion, approval: OpenApproval): OpenDecision {
  const { by, at, document, judged, resultIsPublic } = approval;
  if (judged || by === question.offeredBy) return { ok: false, refused: 'own-work' };
  if (!resultIsPublic) return { ok: false, refused: 'result-not-public' };
  return stepped(question, 'publish', { approvedBy: by, publishedAt: at, document });
}

function stepped(
  question: OpenQuestion,
  action: 'offer' | 'give-back' | 'publish',
  change: Partial<OpenQuestion>,
): OpenDecision {
  const moved = move(openLifecycle, question.state, action);
  return moved.ok ? { ok: true, question: { ...question, ...change, state: moved.state } } : moved;
}
