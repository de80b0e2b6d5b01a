// The published list of receipts of one poll, and looking up a code on it; nothing that is typed here is kept.
import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Receipts } from '#features/answers/index.js';
import { Polls } from '#features/polls/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { Form } from '#platform/forms/form.js';
import { page, type Page } from '#platform/pages/page.js';
import { receiptList, receiptsPage, type ReceiptFacts } from './receipts.page.js';

const VIEW = 'public/receipts/receipts';
const LONGEST = 100;

@Controller('peilingen/:slug')
export class ReceiptsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly polls: Polls,
    private readonly receipts: Receipts,
  ) {}

  @Get('meegeteld')
  async show(@Param('slug') slug: string): Promise<Page> {
    return page(VIEW, receiptsPage(await this.facts(slug)));
  }

  @Post('meegeteld')
  @HttpCode(200)
  async find(@Param('slug') slug: string, @Body() body: unknown): Promise<Page> {
    const facts = await this.facts(slug);
    const typed = new Form(body).given('code').slice(0, LONGEST);
    const found = this.receipts.isOn(facts.list, facts.poll.id, typed);
    const status = found === undefined ? 422 : 200;
    return page(VIEW, receiptsPage({ ...facts, asked: { typed, found } }), { status });
  }

  @Get('meegeteld.txt')
  async list(@Param('slug') slug: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const facts = await this.facts(slug);
    void reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=300');
    return receiptList(facts);
  }

  private facts(slug: string): Promise<ReceiptFacts> {
    return this.transactions.read(async (tx) => {
      const poll = await this.polls.bySlug(tx, slug);
      const list = poll?.openedAt ? await this.receipts.list(tx, poll.id) : undefined;
      if (!poll || !list) throw new NotFoundException();
      return { poll, list };
    });
  }
}
