// What wins when the whole order of everybody is counted, in words: in sentences for a page, in short for a download.
import type { OrderOutcome, QuestionResult } from '#features/results/index.js';

export type OrderWords = { readonly title: string; readonly sentences: readonly string[] };

/** Undefined where people put nothing in order, and in results from before this was counted. */
export function orderWords(question: QuestionResult): OrderWords | undefined {
  const order = orderIn(question);
  if (!order) return undefined;
  return { title: 'Wat wint als de hele volgorde telt?', sentences: sentencesOf(order) };
}

const orderIn = (question: QuestionResult): OrderOutcome | undefined =>
  question.shown ? question.order : undefined;

function sentencesOf(order: OrderOutcome): readonly string[] {
  if (!order.told)
    return ['Wij laten niet zien welk antwoord wint. Iemand kan er anders een kleine groep mee herkennen.'];
  return [
    `${runoffSentence(order.runoff)} ${RUNOFF}`,
    duelSentence(order),
    `${order.weighted ? 'Ook hiervoor zijn de antwoorden gewogen.' : 'Elk antwoord telt hiervoor even zwaar.'} ${CHANCE}`,
  ];
}

const RUNOFF =
  'Bij afvallen valt steeds het antwoord af dat bij de minste mensen bovenaan staat. De mensen die dat bovenaan zetten, tellen daarna mee voor hun volgende keuze. Dat gaat door tot één antwoord meer dan de helft heeft.';

const CHANCE = 'Liggen antwoorden dicht bij elkaar, dan kan toeval bepalen welk antwoord wint.';

const runoffSentence = (winner: string | null): string =>
  winner === null
    ? 'Bij afvallen is er geen winnaar, omdat antwoorden gelijk staan.'
    : `Bij afvallen wint “${winner}”.`;

function duelSentence({ runoff, condorcet }: Extract<OrderOutcome, { told: true }>): string {
  const start = 'Vergelijken wij de antwoorden twee aan twee, dan';
  if (condorcet === null) return `${start} is er geen antwoord dat van alle andere wint.`;
  const wins = runoff === null ? 'wint' : runoff === condorcet ? 'wint ook' : 'wint een ander antwoord:';
  return `${start} ${wins} “${condorcet}”. Meer mensen zetten dat boven elk ander antwoord dan eronder.`;
}

/** For two columns of a download: who wins by runoff, and who wins from all others; '' where there was no order. */
export function orderCells(question: QuestionResult): readonly [runoff: string, condorcet: string] {
  const order = orderIn(question);
  if (!order) return ['', ''];
  if (!order.told) return ['niet getoond', 'niet getoond'];
  return [order.runoff ?? 'gelijk', order.condorcet ?? 'geen'];
}
