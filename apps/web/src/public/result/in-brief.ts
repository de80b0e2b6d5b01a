// The result in two minutes: what residents think, how sure that is, and what was done with it.
import { dutchMean, questionFinding, type QuestionResult } from '#features/results/index.js';
import { fullDay, percentage, wholeNumber } from '../../texts/formats.nl.js';
import { matrixOf } from './battery.js';
import { isCounted } from './public-count.js';
import { reactionBadge, waitingFor, type ReactionBadge } from './reaction.js';
import type { ResultFacts } from './result-facts.js';

type Facts = Pick<ResultFacts, 'poll' | 'result' | 'reaction' | 'feedback' | 'now'>;
type Shown = Extract<QuestionResult, { shown: true }>;

export type InBrief = {
  readonly found: readonly { readonly text: string; readonly asked: string; readonly href: string }[];
  readonly sure: readonly string[];
  readonly done: readonly { readonly text: string; readonly badge: ReactionBadge | false }[];
  /** Whether there is something to read about it. */
  readonly isDone: boolean;
};

/** More would not be brief. */
const MOST_FOUND = 4;

export function inBrief(facts: Facts): InBrief {
  const done = whatWasDone(facts);
  return { found: foundIn(facts), sure: howSure(facts), done, isDone: done.some(({ badge }) => badge) };
}

function foundIn({ result }: Facts): InBrief['found'] {
  const { questions } = result.document;
  return questions
    .flatMap((question, index) => {
      const text = question.shown ? questionFinding(question) : '';
      const matrix = matrixOf(question);
      const place = matrix === undefined ? index : questions.findIndex((each) => matrixOf(each) === matrix);
      return text === '' ? [] : [{ text, asked: `“${question.text}”`, href: `#vraag-${place + 1}` }];
    })
    .slice(0, MOST_FOUND);
}

function howSure({ poll, result }: Facts): readonly string[] {
  const { answered, invited, weighting, questions } = result.document;
  const shown = questions.filter((question): question is Shown => question.shown);
  const [half, ofMean] = [widestHalf(shown), widestHalfOfMean(shown)];
  const response =
    isCounted(answered) && invited > 0
      ? [
          `${wholeNumber(answered)} mensen antwoordden: ${percentage(answered / invited)} van wie een uitnodiging kreeg.`,
        ]
      : ['Weinig mensen antwoordden. Lees de cijfers daarom voorzichtig.'];
  const whom = poll.letters
    ? 'Wij lootten uit alle inwoners, ook uit mensen zonder e-mailadres.'
    : 'Alleen mensen met een bekend e-mailadres konden meedoen. De cijfers gelden niet voor alle inwoners.';
  const margin =
    weighting && half > 0
      ? [
          `De echte procenten liggen bijna altijd hoogstens ${half} procentpunt hoger of lager.${ofMean > 0 ? ` Een gemiddelde ligt hoogstens ${dutchMean(ofMean)} hoger of lager.` : ''} Verschillen die kleiner zijn, kunnen toeval zijn.`,
        ]
      : ['De cijfers zijn niet gewogen. Kleine verschillen kunnen toeval zijn.'];
  return [...response, whom, ...margin];
}

/** Half the width of the widest interval of a share, in whole points: what no figure of everybody exceeds by much. */
function widestHalf(questions: readonly Shown[]): number {
  const halves = questions.flatMap(({ answers }) =>
    answers.flatMap(({ margin, percentage: share }) =>
      margin && share !== null ? [Math.max(margin[1] - share, share - margin[0])] : [],
    ),
  );
  return Math.max(0, ...halves);
}

/** The same for means, in tenths. */
function widestHalfOfMean(questions: readonly Shown[]): number {
  const halves = questions.flatMap(({ mean, meanMargin }) =>
    mean !== null && meanMargin ? [Math.max(meanMargin[1] - mean, mean - meanMargin[0])] : [],
  );
  return Math.max(0, ...halves);
}

function whatWasDone({ poll, reaction, feedback, now }: Facts): InBrief['done'] {
  if (feedback)
    return feedback.themes.map(({ title, decision }) => ({ text: title, badge: reactionBadge[decision] }));
  if (!reaction) return [{ text: waitingFor(poll, now), badge: false }];
  const text = `Het college reageerde op ${fullDay(reaction.publishedAt)}.`;
  return [{ text, badge: reactionBadge[reaction.outcome] }];
}
