// Signs a hidden token for who holds a personal link: once, and the same one again for who lost the line.
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AnonymousAnswering, type Signing } from '#features/answers/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { readBlinded } from './anonymous.form.js';

type Signed = { readonly signature: string } | { readonly refused: string };

const STATUS: Readonly<Record<Signing['outcome'], number>> = {
  issued: 200,
  'issued-before': 409,
  'poll-closed': 409,
  unknown: 404,
  malformed: 422,
};

@Controller('p/:token')
export class SigningController {
  constructor(
    private readonly transactions: Transactions,
    private readonly answering: AnonymousAnswering,
  ) {}

  /** The line is closed afterwards, so that the answer never comes over the same one. */
  @Post('zegel')
  async sign(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Signed> {
    const blinded = readBlinded(body);
    const signing = await this.transactions.single((tx) => this.answering.sign(tx, token, blinded));
    void reply
      .status(STATUS[signing.outcome])
      .header('cache-control', 'no-store')
      .header('connection', 'close');
    return signing.outcome === 'issued'
      ? { signature: signing.signature.toString('base64') }
      : { refused: signing.outcome };
  }
}
