// One question per page; what was answered is saved before the next one is shown.
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inBetweenStep } from '#domain/questionnaire/in-between-step.js';
import { nextQuestion, wayOf, type Draft, type Stand } from '#features/answers/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { Sending } from '../sending.service.js';
import { Visits, type Visit } from '../visits.service.js';
import { addressIn } from './question-address.js';
import { fieldsIn, readQuestion } from './question.form.js';
import { CHECK, questionPage, type QuestionFacts } from './question.page.js';

const VIEW = 'resident/questions/question';

@Controller('vragen')
export class QuestionsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly visits: Visits,
    private readonly sending: Sending,
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
  async answer(
    @Req() request: FastifyRequest<{ Querystring: { readonly terug?: unknown } }>,
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | SeeOther> {
    const next = await this.transactions.run(async (tx) => {
      const outcome = await this.visits.of(tx, request);
      if (!outcome.ok) return outcome.page;
      const facts = factsOf(outcome.visit.stand, number, request.query.terug);
      return facts ? this.save(tx, outcome.visit, facts, body) : seeOther(placeToGoOn(outcome.visit.stand));
    });
    return next === 'send' ? this.sending.send(request, reply) : next;
  }

  /** `send`: that was the last question, and there is no check page. */
  private async save(
    tx: Tx,
    visit: Visit,
    facts: QuestionFacts,
    body: unknown,
  ): Promise<Page | SeeOther | 'send'> {
    const step = inBetweenStep(facts.question, fieldsIn(body));
    if (step) return page(VIEW, questionPage(facts, step));
    const { parsed, fields } = readQuestion(facts.question, body);
    if (!parsed.ok) return page(VIEW, questionPage(facts, { fault: parsed.fault, fields }), { status: 422 });
    const given = { number: facts.number, answer: parsed.answer };
    const saving = await visit.save(tx, given);
    if (saving.outcome === 'not-saved') return seeOther(`/vragen/${facts.number}`);
    const place = placeAfter(facts, saving.draft);
    return place === CHECK && facts.checkPage === false && !facts.fromCheck ? 'send' : seeOther(place);
  }
}

/** Questions beyond the next one are not shown yet, nor those that are not on somebody's way. */
function factsOf(
  { questionnaire, draft, seed, language, checkPage }: Stand,
  typed: string,
  back: unknown,
): QuestionFacts | undefined {
  const number = /^[1-9][0-9]{0,2}$/.test(typed) ? Number(typed) : 0;
  const question = questionnaire.questions[number - 1];
  const way = wayOf(questionnaire, draft);
  const place = way.findIndex(({ id }) => id === question?.id);
  if (!question || place < 0 || !way.slice(0, place).every(({ id }) => draft.seen.includes(id)))
    return undefined;
  const fromCheck = back === 'controle';
  return { questionnaire, draft, question, number, seed, language, checkPage, fromCheck };
}

/** The next question on the way; back to the check only when the change brought in nothing new. */
function placeAfter({ questionnaire, question, fromCheck }: QuestionFacts, draft: Draft): string {
  if (fromCheck) return placeToGoOn({ questionnaire, draft });
  const way = wayOf(questionnaire, draft);
  const next = way[way.findIndex(({ id }) => id === question.id) + 1];
  return next ? addressIn(questionnaire, next) : CHECK;
}

function placeToGoOn({ questionnaire, draft }: Pick<Stand, 'questionnaire' | 'draft'>): string {
  const next = nextQuestion(questionnaire, draft);
  return next === undefined ? CHECK : `/vragen/${next}`;
}
