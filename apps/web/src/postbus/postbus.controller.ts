// The postbus of the demo: every message as it was sent. Exists only where mail goes to the postbus, and never in production.
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Transactions } from '#platform/database/transactions.js';
import { Postbus, type OpenedMessage } from '#platform/mail/postbus.service.js';
import { page, type Page } from '#platform/pages/page.js';
import { AN_ID } from '../id-param.js';
import { MESSAGES_SHOWN, postbusMessagePage, postbusPage } from './postbus.page.js';

/** The message brings its own look and may do nothing else; only our own page may frame it. */
const MESSAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'";

@Controller('postbus')
export class PostbusController {
  constructor(
    private readonly postbus: Postbus,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  async list(): Promise<Page> {
    const { messages, count } = await this.transactions.read(async (tx) => ({
      messages: await this.postbus.newest(tx, MESSAGES_SHOWN),
      count: await this.postbus.count(tx),
    }));
    return page('postbus/postbus', postbusPage(messages, count));
  }

  @Get(':id')
  async show(@Param('id', AN_ID) id: string): Promise<Page> {
    return page('postbus/message', postbusMessagePage(await this.message(id)));
  }

  @Get(':id/html')
  async html(@Param('id', AN_ID) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { html } = await this.message(id);
    await reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', MESSAGE_POLICY)
      .header('x-frame-options', 'SAMEORIGIN')
      .header('cache-control', 'no-store')
      .send(html);
  }

  private async message(id: string): Promise<OpenedMessage> {
    const message = await this.transactions.read((tx) => this.postbus.open(tx, id));
    if (!message) throw new NotFoundException();
    return message;
  }
}
