// Explains the anonymous proof, and publishes the fingerprint of every key with which such proofs are signed.
import { Controller, Get } from '@nestjs/common';
import { BlindKeys } from '#features/polls/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { anonymousPage } from './anonymous.page.js';

@Controller('anoniem')
export class AnonymousProofController {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: BlindKeys,
  ) {}

  @Get()
  show(): Promise<Page> {
    return this.transactions.read(async (tx) =>
      page('public/anonymous/anonymous', anonymousPage(await this.keys.published(tx)), { keepSeconds: 60 }),
    );
  }
}
