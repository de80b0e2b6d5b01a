// The door for what mail servers send back: bounces and complaints as whole messages, from a program that knows the secret.
import { timingSafeEqual } from 'node:crypto';
import { Body, Controller, Headers, HttpCode, Inject, NotFoundException, Post } from '@nestjs/common';
import { MailReturns } from '#features/invitations/index.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { Transactions } from '#platform/database/transactions.js';

@Controller('mail/teruggekomen')
export class MailReturnsController {
  constructor(
    private readonly returns: MailReturns,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
  ) {}

  /** Whoever does not know the secret finds nothing here. */
  @Post()
  @HttpCode(200)
  async receive(
    @Headers('authorization') authorization: string | undefined,
    @Body() message: unknown,
  ): Promise<{ readonly noted: boolean }> {
    if (!this.mayEnter(authorization ?? '') || !Buffer.isBuffer(message)) throw new NotFoundException();
    const received = await this.transactions.run((tx) => this.returns.receive(tx, message));
    return { noted: received.ok };
  }

  private mayEnter(authorization: string): boolean {
    const expected = Buffer.from(`Bearer ${this.config.mail.hookSecret}`);
    const given = Buffer.from(authorization);
    return (
      this.config.mail.hookSecret !== '' &&
      given.length === expected.length &&
      timingSafeEqual(given, expected)
    );
  }
}
