// No more mails about a poll: reading the page changes nothing, the button does, and so does that of a mail program (RFC 8058).
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { FollowMail } from '#features/feedback/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { page, type Page } from '#platform/pages/page.js';
import { leavePage, leftPage } from './leave.page.js';

@Controller('geen-bericht/:token')
export class LeaveController {
  constructor(
    private readonly transactions: Transactions,
    private readonly mail: FollowMail,
  ) {}

  /** The same page for every link, so that it tells nobody which addresses there are. */
  @Get()
  show(@Param('token') token: string): Page {
    return page('resident/leave/leave', leavePage(encodeURIComponent(token)));
  }

  @Post()
  @HttpCode(200)
  async leave(@Param('token') token: string): Promise<Page> {
    const known = await this.transactions.run((tx) => this.mail.leave(tx, token));
    return page('resident/leave/left', leftPage(known), { status: known ? 200 : 404 });
  }

  @Post('een-klik')
  @HttpCode(200)
  async oneClick(@Param('token') token: string): Promise<string> {
    await this.transactions.run((tx) => this.mail.leave(tx, token));
    return '';
  }
}
