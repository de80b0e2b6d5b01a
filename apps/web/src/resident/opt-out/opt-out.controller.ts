// Opting out: reading the page changes nothing, the button does, and mail programs have a button of their own (RFC 8058).
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { OptOuts } from '#features/invitations/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { readOptOut } from './opt-out.form.js';
import { optedOutPage, optOutPage, unknownOptOutPage } from './opt-out.page.js';

@Controller('afmelden')
export class OptOutController {
  constructor(
    private readonly optOuts: OptOuts,
    private readonly transactions: Transactions,
  ) {}

  /** The same page for every link, so that it tells nobody which links exist. */
  @Get(':token')
  show(@Param('token') token: string): Page {
    return page('resident/opt-out/opt-out', optOutPage(safe(token)));
  }

  @Post(':token')
  async optOut(@Param('token') token: string, @Body() body: unknown): Promise<Page> {
    const read = readOptOut(body);
    if (!read.ok)
      return page('resident/opt-out/opt-out', optOutPage(safe(token), read.form), { status: 422 });
    const { level } = read.input;
    const outcome = await this.transactions.run((tx) => this.optOuts.optOut(tx, token, level));
    if (outcome.ok) return page('resident/opt-out/opted-out', optedOutPage(level));
    return page('resident/opt-out/opted-out', unknownOptOutPage, { status: 404 });
  }

  /** Whatever the link, the answer is the same; the mail program cannot do anything with another one. */
  @Post(':token/een-klik')
  @HttpCode(200)
  async oneClick(@Param('token') token: string): Promise<string> {
    await this.transactions.run((tx) => this.optOuts.optOut(tx, token, 'this-poll'));
    return '';
  }
}

const safe = (token: string): string => encodeURIComponent(token);
