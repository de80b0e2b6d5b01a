// One question per page; what was answered is saved before the next one is shown.
import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Answering, nextQuestion, type Stand } from '#features/answers/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { Visits, type Visit } from '../visits.service.js';
import { readQuestion } from './question.form.js';
import { CHECK, questionPage, type QuestionFacts } from './question.page.js';

const VIEW = 'resident/questions/question';

@Controller('vragen')
export class QuestionsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly visits: Visits,
    private readonly answering: Answering,
  ) {}

  @Get()
  goOn(@Req() request: FastifyRequest): Promise<Page | SeeOther> {
    return this.transactions.read(async (tx) => {
      const outcome = await this.visits.of(tx, request);
      return outcome.ok ? seeOther(placeToGoOn(outcome.visit.stand)) : outcome.page;
    });
  }

  @Get(':number')
  show(
    @Req() request: FastifyRequest,
    @Param('number') number: string,
    @Query('terug') back: unknown,
  ): Promise<Page | SeeOther> {
    return this.transactions.read(async (tx) => {
      const outcome = await this.visits.of(tx, request);
      if (!outcome.ok) return outcome.page;
      const facts = factsOf(outcome.visit.stand, number, back);
      return facts ? page(VIEW, questionPage(facts)) : seeOther(placeToGoOn(outcome.visit.stand));
    });
  }

  @Post(':number')
  answer(
    @Req() request: FastifyRequest,
    @Param('number') number: string,
    @Query('terug') back: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.transactions.run(async (tx) => {
      const outcome = await this.visits.of(tx, request);
      if (!outcome.ok) return outcome.page;
      const facts = factsOf(outcome.visit.stand, number, back);
      return facts ? this.save(tx, outcome.visit, facts, body) : seeOther(placeToGoOn(outcome.visit.stand));
    });
  }

  private async save(tx: Tx, visit: Visit, facts: QuestionFacts, body: unknown): Promise<Page | SeeOther> {
    const { parsed, fields } = readQuestion(facts.question, body);
    if (!parsed.ok) return page(VIEW, questionPage(facts, { fault: parsed.fault, fields }), { status: 422 });
    const given = { number: facts.number, answer: parsed.answer };
    const saving = await this.answering.saveDraft(tx, visit.session, visit.stand, given);
    if (saving.outcome === 'not-saved') return seeOther(`/vragen/${facts.number}`);
    const last = facts.number === facts.questionnaire.questions.length;
    return seeOther(facts.fromCheck || last ? CHECK : `/vragen/${facts.number + 1}`);
  }
}

/** Questions beyond the next one are not shown yet: the order was chosen with care. */
function factsOf({ questionnaire, draft }: Stand, typed: string, back: unknown): QuestionFacts | undefined {
  const number = /^[1-9][0-9]{0,2}$/.test(typed) ? Number(typed) : 0;
  const question = number <= draft.passed + 1 ? questionnaire.questions[number - 1] : undefined;
  return question && { questionnaire, draft, question, number, fromCheck: back === 'controle' };
}

function placeToGoOn({ questionnaire, draft }: Stand): string {
  const next = nextQuestion(questionnaire, draft);
  return next === undefined ? CHECK : `/vragen/${next}`;
}
