// Answering with a token, at an address that says which poll and nothing of who: no cookie is read or set, no link comes here.
import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnonymousAnswering } from '#features/answers/index.js';
import type { Poll } from '#features/polls/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { readSent, readSignedToken } from './anonymous.form.js';
import { shellPage } from './anonymous.page.js';
import { AnonymousWalk, type Reply } from './anonymous-walk.service.js';

const SHELL = 'resident/anonymous/shell';

@Controller('anoniem/:slug')
export class AnonymousController {
  constructor(
    private readonly transactions: Transactions,
    private readonly answering: AnonymousAnswering,
    private readonly walk: AnonymousWalk,
  ) {}

  @Get()
  begin(@Param('slug') slug: string): Promise<Page> {
    return this.shell(slug);
  }

  /** The same for everybody. */
  @Get('sleutel')
  key(
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly key: string }> {
    void reply.header('cache-control', 'no-store');
    return this.transactions.read(async (tx) => {
      const poll = await this.poll(tx, slug);
      const key = await this.answering.publicKey(tx, poll.id);
      if (!key) throw new NotFoundException();
      return { key: key.toString('base64') };
    });
  }

  @Get(':place')
  show(@Param('slug') slug: string): Promise<Page> {
    return this.shell(slug);
  }

  /** Takes each token once; what was taken before is thanked for again, so that nobody who lost the line is left in doubt. */
  @Post('verstuur')
  async send(
    @Param('slug') slug: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reply | Page | Refused> {
    const sent = readSent(body);
    if (!sent) return this.shell(slug);
    // Handing in is one statement, and what is read before it is looked at again by that statement.
    const answer = await this.transactions.single(async (tx) => {
      const poll = await this.poll(tx, slug);
      const outcome = await this.answering.submit(tx, poll, sent.kept, readSignedToken(body));
      return this.walk.submitted(tx, poll, sent, outcome);
    });
    void reply.header('cache-control', 'no-store').status(answer ? 200 : 422);
    return answer ?? { refused: 'not-signed' };
  }

  @Post(':place')
  step(
    @Param('slug') slug: string,
    @Param('place') place: string,
    @Req() { body, query }: FastifyRequest<{ Querystring: { readonly terug?: unknown } }>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reply | Page> {
    const sent = readSent(body);
    if (!sent) return this.shell(slug);
    void reply.header('cache-control', 'no-store').status(200);
    return this.transactions.read(async (tx) => {
      const poll = await this.poll(tx, slug);
      return this.walk.step(tx, poll, place, { ...sent, fromCheck: query.terug === 'controle' });
    });
  }

  private shell(slug: string): Promise<Page> {
    return this.transactions.read(async (tx) => page(SHELL, shellPage(await this.poll(tx, slug))));
  }

  private async poll(tx: Tx, slug: string): Promise<Poll> {
    const poll = await this.answering.poll(tx, slug);
    if (!poll) throw new NotFoundException();
    return poll;
  }
}

type Refused = { readonly refused: string };
