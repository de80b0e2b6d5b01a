// One question per page; what was answered is saved before the next one is shown.
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Transactions } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { Sending } from '../sending.service.js';
import { Visits } from '../visits.service.js';
import { questionPage } from './question.page.js';
import { answered, factsOf, placeToGoOn } from './walk.js';

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
      const facts = factsOf(outcome.visit.stand, number, back === 'controle');
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
      // Tapped twice where the last question sends: the first tap sent it, and its thanks were never seen.
      if (!outcome.ok) return this.visits.hasThanks(request) ? seeOther('/bedankt') : outcome.page;
      const { stand, save } = outcome.visit;
      const facts = factsOf(stand, number, request.query.terug === 'controle');
      if (!facts) return seeOther(placeToGoOn(stand));
      const did = await answered(facts, body, (given) => save(tx, given));
      if (did.kind === 'again') return page(VIEW, questionPage(facts, did.again), { status: did.status });
      return did.kind === 'send' ? 'send' : seeOther(did.to);
    });
    return next === 'send' ? this.sending.send(request, reply) : next;
  }
}
