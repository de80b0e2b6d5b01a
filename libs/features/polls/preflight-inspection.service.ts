// Gathers what the check before opening looks at: questions, draw, extract, reach.
import { Inject, Injectable } from '@nestjs/common';
import { checkQuestionnaire } from '#domain/questionnaire/check-questionnaire.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { isClosed } from '#domain/questionnaire/closed-questions.js';
import { GoLive } from '#features/deliveries/index.js';
import { Draws } from '#features/draws/index.js';
import { Invitations, type Reach } from '#features/invitations/index.js';
import { Population } from '#features/population/index.js';
import { QuestionnaireReviews, Questionnaires } from '#features/questionnaires/index.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Tx } from '#platform/database/transactions.js';
import { ThemeKeeper } from '#platform/theme/theme-keeper.service.js';
import { AnsweringChoices } from './answering-choices.service.js';
import type { Poll } from './poll.js';
import { preflight, type PreflightFacts, type PreflightItem } from './preflight.js';

export type Inspection = { readonly items: readonly PreflightItem[]; readonly reach: Reach };

/** Chances that differ by less are the same but for rounding. */
const SAME_CHANCE = 1e-9;

const nobody: Reach = {
  drawn: 0,
  emails: 0,
  letters: 0,
  ownPrint: 0,
  withoutAddress: 0,
  unreachable: 0,
  gone: 0,
  declined: 0,
};

@Injectable()
export class PreflightInspection {
  constructor(
    private readonly questionnaires: Questionnaires,
    private readonly reviews: QuestionnaireReviews,
    private readonly draws: Draws,
    private readonly population: Population,
    private readonly invitations: Invitations,
    private readonly goLive: GoLive,
    private readonly choices: AnsweringChoices,
    private readonly clock: Clock,
    private readonly keeper: ThemeKeeper,
    @Inject(CONFIG) private readonly config: Pick<Config, 'production' | 'themeFile'>,
  ) {}

  async inspect(tx: Tx, poll: Poll): Promise<Inspection> {
    const draw = await this.drawOf(tx, poll);
    const reach = draw === 'drawn' ? await this.reachOf(tx, poll) : nobody;
    const facts: PreflightFacts = {
      poll,
      now: this.clock.now(),
      ...(await this.questionsOf(tx, poll)),
      choice: await this.choices.of(tx, poll.id),
      equalChances: draw !== 'drawn' || (await this.haveEqualChances(tx, poll)),
      looked: (await this.reviews.looks(tx, poll.questionnaireId)).state,
      draw,
      extract: await this.extractOf(tx, poll),
      reach,
      // Our own theme carries the numbers of the demo.
      senderKnown:
        !this.config.production || this.config.themeFile !== '' || this.keeper.current().content !== '',
      onTrial: await this.goLive.onTrial(tx),
    };
    return { items: preflight(facts), reach };
  }

  private async questionsOf(
    tx: Tx,
    { questionnaireId }: Poll,
  ): Promise<Pick<PreflightFacts, 'check' | 'closedQuestions' | 'languages'>> {
    const stored = await this.questionnaires.find(tx, questionnaireId);
    const document: Questionnaire = stored?.document ?? { version: 1, questions: [] };
    const { languages = [] } = document;
    return { check: checkQuestionnaire(document), closedQuestions: isClosed(document), languages };
  }

  private async haveEqualChances(tx: Tx, { drawId }: Poll): Promise<boolean> {
    const selected = drawId === null ? [] : await this.draws.selected(tx, drawId);
    const chances = selected.map(({ inclusionProbability }) => inclusionProbability);
    return chances.every((chance) => Math.abs(chance - (chances[0] ?? 0)) < SAME_CHANCE);
  }

  private async drawOf(tx: Tx, { drawId }: Poll): Promise<PreflightFacts['draw']> {
    const draw = drawId === null ? undefined : await this.draws.find(tx, drawId);
    if (!draw) return 'none';
    return draw.document.stage === 'drawn' ? 'drawn' : 'unfinished';
  }

  private async extractOf(tx: Tx, { frameId, closesAt }: Poll): Promise<PreflightFacts['extract']> {
    const frame = frameId === null ? undefined : await this.population.frame(tx, frameId);
    if (!frame) return 'none';
    if (frame.erasedAt) return 'erased';
    // Letters, reminders and opt-outs need the frame as long as the poll is open.
    if (closesAt && localTimeOf(new Date(closesAt.getTime() - 1)).day > frame.deleteBy) return 'ends-early';
    return this.population.isFresh(frame, localTimeOf(this.clock.now()).day) ? 'fresh' : 'stale';
  }

  private async reachOf(tx: Tx, { id, frameId, drawId, letters }: Poll): Promise<Reach> {
    if (frameId === null || drawId === null) return nobody;
    const selected = await this.draws.selected(tx, drawId);
    return this.invitations.forecast(tx, { subjectId: id, frameId, selected, letters });
  }
}
