// Who was drawn says yes or no on a personal page; looking changes nothing.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { SeatLinks, Seats } from '#features/assemblies/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { noEntryPage } from '../no-entry/no-entry.page.js';
import { seatAnswer } from './seat.form.js';
import { seatPage } from './seat.page.js';

@Controller('plaats/:token')
export class SeatController {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: SeatLinks,
    private readonly seats: Seats,
  ) {}

  @Get()
  show(@Param('token') token: string): Promise<Page> {
    return this.transactions.read(async (tx) => {
      const offer = await this.offer(tx, token);
      if (!offer) return page('resident/no-entry/no-entry', noEntryPage('unknown-link'), { status: 404 });
      return page('resident/seat/seat', seatPage(offer.assembly, offer.seat, `/plaats/${token}`));
    });
  }

  @Post()
  async answer(@Param('token') token: string, @Body() body: unknown): Promise<SeeOther> {
    const id = this.links.read(token);
    const read = seatAnswer(body);
    if (id !== undefined && read.ok)
      await this.transactions.run((tx) => this.seats.answer(tx, id, read.input));
    return seeOther(`/plaats/${encodeURIComponent(token)}`);
  }

  private async offer(tx: Tx, token: string): ReturnType<Seats['offerTo']> {
    const id = this.links.read(token);
    return id === undefined ? undefined : this.seats.offerTo(tx, id);
  }
}
