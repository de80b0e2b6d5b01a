// The personal page after the draw: who was drawn says yes or no, who was not may stay on the reserve list. Looking changes nothing.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { SeatAnswers, SeatLinks } from '#features/assemblies/index.js';
import { Form } from '#platform/forms/form.js';
import { Transactions } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { noEntryPage } from '../no-entry/no-entry.page.js';
import { seatAnswer } from './seat.form.js';
import { seatPage } from './seat.page.js';

@Controller('plaats/:token')
export class SeatController {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: SeatLinks,
    private readonly seats: SeatAnswers,
  ) {}

  @Get()
  show(@Param('token') token: string): Promise<Page> {
    return this.transactions.read(async (tx) => {
      const id = this.links.read(token);
      const place = id === undefined ? undefined : await this.seats.placeOf(tx, id);
      if (!place) return page('resident/no-entry/no-entry', noEntryPage('unknown-link'), { status: 404 });
      return page('resident/seat/seat', seatPage(place, addressOf(token)));
    });
  }

  @Post()
  async answer(@Param('token') token: string, @Body() body: unknown): Promise<SeeOther> {
    const id = this.links.read(token);
    const read = seatAnswer(body);
    if (id !== undefined && read.ok)
      await this.transactions.run((tx) => this.seats.answer(tx, id, read.input));
    return seeOther(addressOf(token));
  }

  @Post('reservelijst')
  async list(@Param('token') token: string, @Body() body: unknown): Promise<SeeOther> {
    const id = this.links.read(token);
    const form = new Form(body);
    const wants = form.choice('reserve', ['ja', 'nee']);
    if (id !== undefined && !form.hasFaults)
      await this.transactions.run((tx) => this.seats.list(tx, id, wants === 'ja'));
    return seeOther(addressOf(token));
  }
}

const addressOf = (token: string): string => `/plaats/${encodeURIComponent(token)}`;
